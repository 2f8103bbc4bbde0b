import type { Origin } from '../../store/training/origin.ts';
import type { ExperimentWords } from '../en/experiment.ts';
import { STAGE_NAMES as name } from '../names.ts';

export const runs: ExperimentWords['runs'] = {
  title: '실행',
  subtitle: '학습할 때마다 실행이 하나 생깁니다. 하나를 바꾸고 다시 학습해서 비교하세요.',
  empty: '학습을 시작하면 실행이 여기에 나타납니다.',
  most: (shown) => `그래프는 구별할 수 있도록 실행을 최대 ${shown}개까지 표시합니다.`,
  kept: (most) => `이 브라우저는 최근 실행 ${most}개를 가중치 없이 보관합니다.`,
  caption: '여러분의 실행과 그 결과',
  shown: '그래프에 표시',
  show: (run) => `${run} 실행을 그래프에 표시`,
  run: '실행',
  present: '사용 중',
  heldOut: '홀드아웃',
  composition: '합성 학습 키',
  numeric: '숫자',
  parameters: '학습하는 매개변수',
  steps: '스텝',
  seconds: '시간',
  seed: '시드',
  made: '기록',
  on: (adapter, date) => `${date}, ${adapter}`,
  models: (of) => of.map(([stage, origin]) => `${name[stage]} ${origins[origin]}`).join(', '),
  actions: (run) => `${run} 실행으로 할 일`,
  open: '설정 열기',
  rename: '이름 바꾸기',
  remove: '삭제',
  newName: (run) => `${run} 실행의 이름`,
  stage: '누구의 곡선을 표시할지',
  lossOf: (every) => (every === 1 ? '손실' : `손실, ${every}스텝 평균`),
  accuracyOn: (suite) => `정확도, ${suite}`,
  none: '그래프에 표시한 실행이 없습니다.',
  and: (parts) => parts.join(', '),
  more: (count) => `그 밖에 ${count}개`,
  exitNone: '조기 출력 없음',
  nullNone: '널 키 없음',
  again: (base, times) => `${base} (${times})`,
};

const origins: Record<Origin['kind'], string> = {
  initial: '학습 전',
  trained: '여기서 학습',
  shipped: '우리가 학습함',
  file: '파일',
  restored: '여기서 학습',
};
