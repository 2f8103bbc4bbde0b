import type { InsideWords } from '../en/inside.ts';
import { integer } from '../format.ts';

export const probes: InsideWords['probes'] = {
  probe: '이 A와 B를 재기',
  probing: '재는 중…',
  changed: '재는 동안 가중치가 바뀌었습니다. 지금의 가중치로 다시 재세요.',
  waiting: '재는 중입니다…',
  empty: '아직 재지 않았습니다.',
  after: (layer) => (layer === 0 ? '임베딩' : `${layer}층 다음`),
  reading: 'A의 상태는 어디부터 값을 담는가',
  readingWhat:
    '층마다, 합성 학습 키만으로, 키가 끝나는 곳의 A의 상태에서 그 값에 대한 B의 임베딩으로 가는 선형 변환을 맞춥니다. 가장 가까운 정수가 그 값이면 맞은 것입니다. 합성 학습 키에서 높고 홀드아웃 키에서 낮으면 값이 아니라 철자를 외운 것입니다.',
  chance: (of) => `우연: ${integer(of)}분의 1`,
  patching: 'B는 어디에서 피연산자를 읽는가',
  patchingWhat:
    'B에게 수 대신 글자를 주고, 몇 층 다음에 그 상태를 참된 수의 상태로 바꿉니다. 더는 답하지 못하면 알려 주기에 늦은 것이니, 합성은 그보다 먼저 와야 합니다.',
  right: '맞음',
  asked: (count) => `숫자로 된 식 ${count}개를 물었습니다.`,
};
