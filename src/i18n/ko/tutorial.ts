import type { Readiness } from '../../store/training/readiness.ts';
import type { Phase } from '../../worlds/phases.ts';
import { aboutWorlds } from '../../worlds/registry.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';
import type { TutorialWords } from '../en/tutorial.ts';
import { duration, integer, percent, wholePercent } from '../format.ts';
import { PHASE_NAMES as phase } from '../names.ts';
import { steps } from './tutorialSteps.ts';

const listed = (phases: readonly Phase[]) => phases.map((of) => phase[of]).join(', ');

const measured = (world: WorldWords, of: Phase, share: string): string =>
  of === 'A'
    ? `상태에서 ${world.value}의 ${share}를 읽을 수 있습니다.`
    : `${of === 'B' ? world.task : `홀드아웃 ${world.entry}로 된 ${world.task}`}의 ${share}가 맞습니다.`;

const goalIs = (goal: number | null): string => (goal === null ? '' : ` 목표는 ${wholePercent(goal)}입니다.`);

function standing(
  world: WorldWords,
  of: Phase,
  readiness: Readiness,
  step: number,
  right: number | null,
): string {
  const name = phase[of];
  switch (readiness.kind) {
    case 'untrained':
      return of === 'AB' ? '연결은 아직 아무것도 더하지 않습니다.' : `${name}는 아직 아무것도 모릅니다.`;
    case 'learning':
      return readiness.measured === null
        ? `${integer(step)}스텝${right === null ? '. 아직 측정하지 않았습니다' : `: ${percent(right)}가 맞습니다`}.`
        : `${integer(step)}스텝: ${measured(world, of, percent(readiness.measured))}${goalIs(readiness.goal)}`;
    case 'settling':
      return `${integer(step)}스텝. ${name}는 충분히 배웠습니다. 이제 안정됩니다. ${integer(readiness.until)}스텝까지 학습률이 0으로 내려갑니다.`;
    case 'unsettled':
      return of === 'AB'
        ? `${name}는 ${integer(readiness.steps)}스텝 중 ${integer(readiness.step)}스텝에서 멈추었습니다. 끝까지 학습시키세요.`
        : `${name}는 상태가 안정되기 전인 ${integer(readiness.step)}스텝에서 멈추었습니다. 끝까지 학습시키세요. 아직은 그 위에 아무것도 쌓을 수 없습니다.`;
    case 'short':
      return `${name}는 ${percent(readiness.accuracy)}를 맞히고 끝났습니다. ${percent(readiness.goal)}에 못 미칩니다.`;
    case 'unreadable':
      return `${name} 학습이 끝났습니다. ${world.entry}는 알지만 그 ${world.value}의 ${percent(readiness.share)}만 상태에서 읽어 낼 수 있습니다. ${percent(readiness.goal)}에 못 미칩니다.`;
    case 'ready':
      return `${name}는 준비되었습니다.`;
  }
}

function obstacle(world: WorldWords, of: Phase, readiness: Exclude<Readiness, { kind: 'ready' }>): string {
  const name = phase[of];
  switch (readiness.kind) {
    case 'untrained':
      return `이 단계에는 학습된 ${name}가 필요합니다.`;
    case 'learning':
    case 'settling':
      return `이 단계에는 ${name}가 필요한데 아직 학습 중입니다. 먼저 읽어 나가세요. ${name}가 준비되면 바로 할 수 있습니다.`;
    case 'unsettled':
      return of === 'AB'
        ? `${name}는 배울 수 있는 것을 다 배우기 전인 ${integer(readiness.step)}스텝(전체 ${integer(readiness.steps)}스텝)에서 멈추었습니다.`
        : `${name}는 상태가 안정되기 전인 ${integer(readiness.step)}스텝(최대 ${integer(readiness.steps)}스텝)에서 멈추었습니다. 아는 것을 아직 제대로 읽을 수 없습니다.`;
    case 'short':
      return `${name}는 ${percent(readiness.accuracy)}만 맞힙니다. 이 단계에는 ${percent(readiness.goal)}가 필요합니다.`;
    case 'unreadable':
      return `${name}의 상태에서는 ${world.value}의 ${percent(readiness.share)}만 읽어 낼 수 있습니다. 이 단계에는 ${percent(readiness.goal)}가 필요합니다.`;
  }
}

export const tutorial = aboutWorlds(
  'ko',
  (world): TutorialWords => ({
    steps: steps(world),
    rail: '튜토리얼의 단계',
    stepOf: (number, of) => `${of}단계 중 ${number}단계`,
    isDone: '마침',
    stage: '작업 공간',

    task: '해 보세요',
    done: '측정됨',
    training: {
      finish: (of) => `${phase[of]} 학습 마치기`,
      longer: (of, steps) => `${phase[of]}를 최대 ${integer(steps)}스텝까지 학습`,
      enqueue: (of) => `다음으로 ${phase[of]} 학습`,
      queued: (of) => `다음은 ${phase[of]}`,
      moreKeys: (share) => `${world.entry}의 ${percent(share)} 쓰기`,
      fewKeys: (share, wanted) =>
        `연결은 ${world.entry}의 ${percent(share)}만 보았습니다. 목표에는 ${percent(wanted)}면 충분합니다.`,
      takes: (seconds, isMost) => `이 기기에서 ${isMost ? '최대' : '약'} ${duration(seconds)} 걸립니다`,
      left: (seconds, isMost) => `${isMost ? '최대' : '약'} ${duration(seconds)} 남음`,
      noTime: '걸리는 시간은 아직 측정하지 않음',
      progress: (of, kind) =>
        kind === 'settling' ? `${phase[of]}가 안정된 정도` : `목표까지 ${phase[of]}의 진행`,
      standing: (of, readiness, step, right) => standing(world, of, readiness, step, right),
      obstacle: (of, readiness) => obstacle(world, of, readiness),
      trains: (of, step) => `${phase[of]} 학습 중: ${integer(step)}스텝`,
      settles: (of, step) => `${phase[of]} 안정 중: ${integer(step)}스텝`,
      next: (of) => `다음으로 ${phase[of]}를 학습합니다.`,
    },
    instead: {
      train: (of) => ({
        wanted: `실제 학습의 기록을 끝까지 재생해 [${phase[of]}]가 배우는 모습을 보세요.`,
        why: '직접 학습시키려면 WebGPU가 필요한데, 이 브라우저에는 없습니다.',
      }),
      look: `[A], [B], [A⊕B]에 같은 ${world.expression}을 묻고 답을 비교하세요.`,
    },
    findings: {
      byHeartQuestion: `${world.entry}를 외운 것일까요?`,
      byHeartUnknown: `나머지 ${world.entry}를 측정하면 여기에 답이 나옵니다.`,
      byHeart: (right, measured) =>
        `지금까지 홀드아웃 ${world.entry} ${integer(measured)}개 가운데 ${integer(right)}개가 맞습니다. 어떤 예제에도 없던 ${world.entry}이므로 외워서는 맞힐 수 없습니다.`,
      readsAtEnds: (share) =>
        `${world.entry}의 마지막 글자에서 B의 한 헤드는 A에게서 읽는 것의 ${percent(share)}를 바로 그 글자에서 가져옵니다. A는 ${world.value}을 거기에 둡니다.`,
    },
    askValues: world.tutorial.askValues,
    askSum: world.tutorial.askPlain,
    askBoth: '둘 모두에게 묻기',
    askAll: '셋 모두에게 묻기',
    cut: '연결 모두 끊기',
    link: '다시 연결하기',

    back: (name) => `뒤로: ${name}`,
    next: (name) => `다음: ${name}`,
    readOn: (name) => `먼저 읽기: ${name}`,
    skipWith: (of) => `우리가 학습한 ${phase[of]}로 건너뛰기`,
    keys: '←와 →로도 단계를 넘깁니다.',

    place: '쓰고 있는 모델',
    models: {
      title: (standing) => `쓰고 있는 모델: ${standing}`,
      untrained: '학습하지 않음',
      training: '학습 중',
      unsettled: '마치지 않음',
      ours: '우리가 학습한 모델',
      origin: (origin) => {
        switch (origin.kind) {
          case 'initial':
            return '학습하지 않음';
          case 'shipped':
            return '우리가 학습한 모델';
          case 'trained':
          case 'restored':
            return '여기서 학습함';
          case 'file':
            return `${origin.name}에서 불러옴`;
        }
      },
    },
    software: (adapter) =>
      `지금의 어댑터(${adapter})는 그래픽 카드 없이 계산하므로 느립니다. 그래서 튜토리얼은 작은 구성을 씁니다.`,
    softwareHere: (adapter) =>
      `지금의 어댑터(${adapter})는 그래픽 카드 없이 계산합니다. 작은 구성이 더 빨리 학습합니다.`,
    takePaper: '논문 구성 쓰기',
    takeSmall: '작은 구성 쓰기',

    otherwise: (name) => `지금 설정은 “${name}”입니다. 튜토리얼은 증강 모델이 하나인 CALM을 다룹니다.`,
    toCalm: 'CALM으로 돌아가기',

    train: (of) => `${phase[of]} 학습`,
    takeShipped: (of) => (of === 'AB' ? '우리가 학습한 A, B, A⊕B 쓰기' : `우리가 학습한 ${phase[of]} 쓰기`),
    replaces: (phases) => `여기서 학습했거나 불러온 ${listed(phases)}를 바꾸게 됩니다. 되돌릴 수 없습니다.`,
    replace: '바꾸기',
    keep: '내 것 두기',

    isTrained: (of) => `${phase[of]}를 이미 학습했습니다. 학습하기 전의 모습을 보려면 처음으로 되돌리세요.`,
    startOver: (of) => `${phase[of]} 처음으로 되돌리기`,

    address: '주소의 일부를 쓸 수 없었습니다.',
    change: (of, shown) =>
      of.kind === 'no-step'
        ? `“${of.given}” 단계는 없습니다. 여기는 “${shown}”입니다.`
        : `“${of.name}”은(는) 여기서 뜻이 없어 뺐습니다.`,
    dismiss: '닫기',

    goodFor: '어디에 쓸까요?',
    goodForIs: '작은 전문가가 아는 것을 큰 모델에 빌려줍니다. 둘 다 다시 학습하지 않습니다.',
    uses: {
      private: [
        '비공개 지식',
        '작은 모델이 데이터를 배웁니다. 큰 모델은 그 상태를 읽을 뿐 데이터를 보지 않습니다. 논문은 이를 주장하지만 실험하지는 않았습니다.',
      ],
      languages: [
        '드문 언어',
        '드문 언어를 배운 작은 모델이 큰 모델의 영어 번역을 41.7에서 46.1 chrF1로 올렸습니다(논문의 표 2, 열 가지 언어).',
      ],
      code: [
        '코드',
        '코드를 배운 작은 모델이 큰 모델의 HumanEval 과제 성공률을 16.4 %에서 22.5 %로 올렸습니다(논문의 표 4).',
      ],
    },
    onward: '다음에 갈 곳',
    ways: {
      compare: [
        `직접 쓴 ${world.expression} 묻기`,
        '토큰을 하나씩 보고, 같은 것을 보여 주는 링크도 보낼 수 있습니다.',
      ],
      lab: [
        '모두 바꿔 보기',
        `더 적은 ${world.entry}, 다른 층, 더 작은 모델로 무엇이 합성을 무너뜨리는지 찾아보세요.`,
      ],
      kernels: ['학습 스텝 하나를 뜯어보기', '모든 디스패치와, GPU에서 도는 WGSL 코드를 봅니다.'],
      paper: ['논문 읽기', 'Bansal 외(2024)는 큰 모델을 합성해 번역, 수학, 코드를 다룹니다.'],
    },
  }),
);
