import type { Phase } from '../../training/settings.ts';
import type { TutorialWords } from '../en/tutorial.ts';
import { integer, percent } from '../format.ts';
import { PHASE_NAMES as phase } from '../names.ts';
import { steps } from './tutorialSteps.ts';

const listed = (phases: readonly Phase[]) => phases.map((of) => phase[of]).join(', ');

export const tutorial: TutorialWords = {
  steps,
  rail: '튜토리얼의 단계',
  stepOf: (number, of) => `${of}단계 중 ${number}단계`,
  isDone: '마침',
  stage: '작업 공간',

  task: '해 보세요',
  done: '측정됨',
  now: (share, step) => `지금 ${percent(share)}, ${integer(step)}스텝 후`,
  goal: (of) => `목표까지 ${phase[of]}의 정확도`,
  short: (of) =>
    `학습이 목표에 못 미친 채 끝났습니다. ${phase[of]}를 한 번 더 학습하거나 이대로 계속할 수 있습니다.`,
  instead: {
    train: (of) => ({
      wanted: `실제 학습의 기록을 재생해 [${phase[of]}]가 배우는 모습을 보세요.`,
      why: '직접 학습시키려면 WebGPU가 필요한데, 이 브라우저에는 없습니다.',
    }),
    look: {
      wanted: '[A], [B], [A⊕B]에 같은 식을 묻고 답을 비교하세요.',
      why: '일부를 끄려면 WebGPU가 필요한데, 이 브라우저에는 없습니다.',
    },
  },
  askValues: '두 키의 값 묻기',
  askSum: '계산 묻기',
  askBoth: '둘 모두에게 묻기',

  back: (name) => `뒤로: ${name}`,
  next: (name) => `다음: ${name}`,
  skip: (name) => `건너뛰기: ${name}`,
  skipHint: (of) => `건너뛰면 제공된 ${phase[of]}가 대신합니다.`,
  keepHint: (of) => `학습한 ${phase[of]}는 그대로 남습니다. 이대로 계속하고 나중에 돌아와도 됩니다.`,
  skipWithShipped: (of) =>
    of === 'AB' ? '제공된 A, B, A⊕B를 쓰고 건너뛰기' : `제공된 ${phase[of]}를 쓰고 건너뛰기`,
  keys: '방향키로도 단계를 넘깁니다.',

  place: '지금 쓰는 모델',
  software: (adapter) =>
    `지금의 어댑터(${adapter})는 그래픽 카드 없이 소프트웨어로 계산하므로 느립니다. 그래서 튜토리얼은 작은 구성을 씁니다.`,
  softwareHere: (adapter) =>
    `지금의 어댑터(${adapter})는 그래픽 카드 없이 소프트웨어로 계산합니다. 작은 구성이 더 빨리 학습합니다.`,
  takePaper: '논문 구성 쓰기',
  takeSmall: '작은 구성 쓰기',

  otherwise: (name) => `지금 설정은 “${name}”입니다. 튜토리얼은 증강 모델이 하나인 CALM을 다룹니다.`,
  toCalm: 'CALM으로 돌아가기',

  lacking: (phases) =>
    `이 단계에는 학습된 ${listed(phases)}가 필요합니다. 먼저 학습하거나 제공된 모델을 쓸 수 있습니다.`,
  lackingOwn: (phases) =>
    `이 단계에는 학습된 ${listed(phases)}가 필요합니다. 현재 설정에는 제공된 가중치가 없으니 먼저 학습하세요.`,
  lackingHere: (phases) =>
    `이 단계에는 학습된 ${listed(phases)}가 필요합니다. 학습에는 WebGPU가 필요한데 이 브라우저에는 없으므로 제공된 모델만 쓸 수 있습니다.`,
  train: (of) => `${phase[of]} 학습`,
  takeShipped: (of) => (of === 'AB' ? '제공된 A, B, A⊕B 쓰기' : `제공된 ${phase[of]} 쓰기`),
  replaces: (phases) => `여기서 학습했거나 불러온 ${listed(phases)}를 바꾸게 됩니다. 되돌릴 수 없습니다.`,
  replace: '바꾸기',
  keep: '내 것 두기',

  isTrained: (of) => `${phase[of]}를 이미 학습했습니다. 학습하기 전의 모습을 보려면 처음으로 되돌리세요.`,
  startOver: (of) => `${phase[of]} 처음으로 되돌리기`,

  address: '주소에 쓸 수 없는 것이 있었습니다.',
  change: (of, shown) =>
    of.kind === 'no-step'
      ? `“${of.given}” 단계는 없습니다. 여기는 “${shown}”입니다.`
      : `“${of.name}”은(는) 여기서 뜻이 없어 뺐습니다.`,
  dismiss: '닫기',

  onward: '다음에 갈 곳',
  ways: {
    compare: ['직접 쓴 식 묻기', '토큰 하나씩 보고, 같은 것을 보여 주는 링크도 보낼 수 있습니다.'],
    lab: ['모두 바꿔 보기', '더 적은 키, 다른 층, 더 작은 모델. 무엇이 언제 합성을 무너뜨릴까요?'],
    kernels: ['학습 스텝 하나를 뜯어보기', '스텝을 이루는 모든 디스패치와, GPU에서 도는 WGSL 코드.'],
    paper: ['논문 읽기', 'Bansal 외(2024). 큰 모델로 번역, 수학, 코드를 다룹니다.'],
  },
};
