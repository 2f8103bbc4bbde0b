import type { WorldWords } from '../../worlds/worldWords.ts';
import type { InsideWords } from '../en/inside.ts';
import { integer } from '../format.ts';

export const outdated: InsideWords['outdated'] =
  '그 뒤로 가중치가 바뀌었습니다. 지금의 것을 보려면 다시 물어보세요.';

export const grid: InsideWords['grid'] = {
  title: { sum: '모든 a + b', difference: '모든 a − b' },
  subtitle: '칸마다 식 하나. a마다 한 행, b마다 한 열입니다. 켜진 칸: B가 맞혔습니다.',
  operator: { sum: 'a + b', difference: 'a − b' },
  choose: '격자가 보여 주는 식',
  label: {
    sum: 'a와 b가 0부터 99까지인 모든 a + b의 격자, B의 답. 방향키로 칸을 옮기고, Shift를 누르면 열 칸씩 옮깁니다.',
    difference:
      'a와 b가 0부터 99까지인 모든 a − b의 격자, B의 답. 방향키로 칸을 옮기고, Shift를 누르면 열 칸씩 옮깁니다.',
  },
  below: '0보다 작아서 B에게 묻지 않음',
  none: '아직 B에게 묻지 않았습니다. B가 학습하면서 격자가 채워집니다.',
  asking: '묻는 중…',
  learning: 'B가 배우는 중입니다. 칸은 다시 물을 때까지 이전 답을 보여 줍니다.',
};

export const ideas = (world: WorldWords): InsideWords['ideas'] => ({
  name: {
    routing: '알맞은 모델에게 보내기',
    averageOutputs: '두 모델의 출력을 평균하기',
    averageWeights: '두 모델의 가중치를 평균하기',
    passNumbers: 'A의 답을 B에게 주기',
  },
  what: {
    routing: `${world.expression}마다 오라클이 더 잘 답하는 모델을 고릅니다. 둘 다 못 하니 고를 것이 없습니다.`,
    averageOutputs:
      '토큰마다 A와 B의 확률을 평균합니다. 틀린 답 둘을 평균하면 틀린 답이 하나 더 나올 뿐입니다.',
    averageWeights: '이름과 모양이 같은 행렬이면 A와 B의 가중치를 평균합니다. 나머지는 B의 것입니다.',
    passNumbers: world.passing,
  },
  tryAll: '넷 모두 해 보기',
  trying: '해 보는 중…',
  untried: '아직 해 보지 않았습니다.',
  showExamples: '무엇이라고 답했는지',
  right: (right, of) => `${integer(of)}개 가운데 ${integer(right)}개 맞음`,
  together: '함께',
  reads: (values) => `${values}을(를) 읽음`,
  nothing: world.silent,
  examples: (idea) => `${idea}: 처음 몇 ${world.expression}과 각각의 답`,
  merged: (averaged, kept) =>
    `가중치 ${integer(averaged)}개는 A와 B의 평균이고, ${integer(kept)}개는 A에 짝이 없어 B의 것 그대로입니다.`,
});

export const cost = (world: WorldWords): InsideWords['cost'] => ({
  contrast: {
    title: '다른 방법의 대가',
    explain: (seeds) =>
      `작은 구성으로 우리가 발표한 학습, 시드 ${integer(seeds)}개의 평균입니다. 모두 같은 스텝 수만큼 같은 키로 된 식을 학습했습니다. 이 브라우저에서 측정한 것이 아닙니다.`,
    absent: '발표한 학습을 불러올 수 없습니다.',
    suites: { numeric: '수만으로 된 계산의 정확도', heldOut: '홀드아웃 키로 된 식의 정확도' },
    ways: { calm: 'CALM, A⊕B', lora: 'B에 LoRA', fineTuned: 'B 미세 조정' },
  },
  kept: 'B가 지킨 것',
  keptWhat: (count) =>
    `B 혼자와 A⊕B가 ${world.entry} 없이 같은 ${world.plainTasks} ${integer(count)}개에 답합니다.`,
  changed: (lost, gained) =>
    `B는 맞히고 A⊕B는 틀린 것이 ${lost}개, B는 틀리고 A⊕B는 맞힌 것이 ${gained}개입니다.`,
  ask: '둘 모두에게 묻기',
  asking: '묻는 중…',
  fingerprints: '동결이란 마지막 비트까지 그대로라는 뜻입니다',
  fingerprintsWhat:
    '가중치의 SHA-256: 합성의 학습이 시작될 때와 지금. 비트 하나만 바뀌어도 값 전체가 달라집니다.',
  computing: '지문이 여기에 나타납니다.',
  model: '모델',
  before: '이전',
  now: '지금',
  verdict: '비교',
  same: '같음',
  different: '그 뒤로 바뀜',
  untrained: '아직 합성이 없음',
  ledger: '들어간 것',
  parameters: '학습한 매개변수',
  steps: '스텝',
  seconds: '초',
});
