import type { KeyCostsWords } from '../en/keyCosts.ts';
import { integer } from '../format.ts';

export const keyCosts: KeyCostsWords = {
  title: '키가 늘면 드는 비용',
  explain:
    '모델은 그대로 두고 키만 늘립니다. 표는 학습 스텝 하나의 시간과 실험실이 차지하는 메모리를 보여 줍니다. 비율(괄호 안은 사분위수)은 같은 회차에서 키가 1,000개일 때의 스텝과 비교한 값입니다.',
  measured: ({ rounds, adapter, date, version }) =>
    `번갈아 측정한 스텝 ${integer(rounds)}개의 중앙값. 어댑터 ${adapter}, ${date}, 버전 ${version}, npm run bench -- --keys로 측정.`,
  none: '이 구성은 아직 측정하지 않았습니다. npm run bench -- --keys --publish 명령으로 측정합니다.',
  keys: '키',
  learner: (expansion, rows) => `이만큼 외울 수 있는 A: MLP 너비가 A의 ${expansion}배, 스텝마다 ${rows}행`,
  step: (model) => `${model}의 스텝`,
  gpu: 'GPU 버퍼',
  table: '키(CPU)',
  checkpoints: '체크포인트',
  file: {
    expansion: 'A의 MLP 배수',
    rows: 'A의 행 수',
    milliseconds: (model) => `${model}, 밀리초`,
    ratio: (model) => `${model}, 키 1,000개 대비 비율`,
    quartile: (model, which) => `${model}, 비율의 ${which === 'low' ? '제1' : '제3'}사분위수`,
    bytes: (what) => `${what}, 바이트`,
  },
};
