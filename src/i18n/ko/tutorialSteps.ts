import { IDEAS } from '../../inspection/ideas.ts';
import type { Outcomes } from '../../store/tutorial/outcomes.ts';
import type { Step } from '../../store/tutorial/tutorialSteps.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';
import type { StepWords } from '../en/tutorialSteps.ts';
import { integer, percent } from '../format.ts';
import { asked } from '../tutorialFacts.ts';
import { lens } from './looking.ts';

const said = (reading: string | null) => reading ?? '수가 아닌 답';

const reached = (of: Outcomes['A'], here: (share: string, steps: string) => string): string => {
  if (of === undefined) return '';
  const sentence = here(percent(of.share), integer(of.step));
  return of.isRecorded ? `이 기록에서 ${sentence}` : sentence;
};

const compared = (of: { expression: string; B: string | null; AB: string | null } | undefined): string =>
  of === undefined
    ? ''
    : `${of.expression} [B] 혼자의 답: ${said(of.B)}. [A⊕B]의 답: ${said(of.AB)}. 다른 것은 연결뿐입니다.`;

export const steps = (world: WorldWords): Record<Step, StepWords> => ({
  'what-each-knows': {
    name: '두 모델',
    heading: () => ['[A]와 [B]를 만나 보세요.', '저마다 절반만 압니다.'],
    text: ({ keys }) => [
      world.tutorial.whatAKnows(integer(keys)),
      world.tutorial.whatBKnows,
      '둘 다 작은 트랜스포머이고, 이 브라우저 안에서 돌아갑니다.',
    ],
    task: () => world.tutorial.askBoth,
    outcome: ({ values, sum }) =>
      `[A]의 답: ${asked(values)}. [B]의 답: ${asked(sum)}. 그때마다 두 카드를 비교해 보세요. 모델마다 자기 절반만 압니다.`,
  },
  'train-a': {
    name: 'A 학습',
    heading: ({ keys }) => [`[A]가 ${world.entry} ${integer(keys)}개를 외웁니다.`],
    text: () => [
      `[[map|네모 하나]]가 ${world.entry} 하나입니다. [A]가 ${world.value}을 바르게 말하면 켜집니다. [[composition-keys|테두리가 있는 ${world.entry}]]는 6단계에서 쓰입니다.`,
      world.tutorial.ruleOfA,
      '논문은 이런 전문가를 *증강 모델*이라고 부릅니다.',
    ],
    task: () => '[A]가 준비될 때까지 학습시키세요.',
    outcome: ({ A }) =>
      reached(
        A,
        (share, steps) =>
          `[A]는 ${steps}스텝 후 ${world.expression}의 ${share}에서 모든 ${world.entry}를 바르게 읽습니다. ${world.toDo}는 배운 적이 없습니다.`,
      ),
  },
  'train-b': {
    name: 'B 학습',
    heading: () => [world.tutorial.headingOfB],
    text: () => [
      world.tutorial.pictureOfB,
      world.tutorial.ruleOfB,
      '논문은 크고 일반적인 모델을 *앵커 모델*이라고 부릅니다.',
    ],
    task: () => '[B]가 준비될 때까지 학습시키세요.',
    outcome: ({ B }) =>
      reached(
        B,
        (share, steps) =>
          `[B]는 ${steps}스텝 후 ${world.task}의 ${share}를 맞힙니다. ${world.tutorial.neverSeen}`,
      ),
  },
  'neither-can': {
    name: '둘 다 못함',
    heading: () => [world.tutorial.question, '두 모델 모두 못 합니다.'],
    text: () => [
      world.tutorial.halves,
      '학습 없이 둘이 함께할 수 있을까요? 세 가지 생각은 [[mixing|두 모델을 섞습니다]]. 넷째는 누구나 떠올리는 생각, [[passing|[A]의 답을 [B]에게 주기]]입니다.',
    ],
    task: () => `${world.taskOf}에 네 가지 생각을 모두 해 보세요.`,
    outcome: ({ tried }) => {
      if (tried === undefined) return '';
      const best = Math.max(...IDEAS.map((idea) => tried.shares[idea]));
      return `섞으면 많아야 ${percent(best)}가 맞습니다. [A]의 답을 [B]에게 주면 ${percent(tried.shares.passNumbers)}가 맞습니다. ${world.tutorial.whyPassing}`;
    },
  },
  compose: {
    name: '합성',
    heading: () => ['[B]가 [A]의 속을 읽게 합니다.'],
    text: ({ learned }) => [
      `[A]가 ${world.entry}를 읽는 동안 [A]의 *은닉 상태*에 ${world.value}이 담깁니다. [B]는 그것을 보지 못합니다.`,
      `[[diagram|연결]]이 이를 바꿉니다. *교차 어텐션*으로 [B]는 [A]가 무엇을 담고 있는지 살펴봅니다. 학습하는 것은 연결뿐으로, 수 ${learned}개입니다. [A]와 [B]는 *동결*한 채로 둡니다.`,
      '학습하기 전의 연결은 아무것도 더하지 않습니다. *합성* [A⊕B]는 [B]와 똑같습니다.',
    ],
    task: () => '확인해 보세요. [B]와 학습 전의 [A⊕B]에게 같은 것을 물어봅니다.',
    outcome: ({ alike }) =>
      `토큰 ${integer(alike?.tokens ?? 0)}개가 모두 같고, 토큰마다 확률도 같습니다. [A⊕B]가 앞으로 새로 할 수 있게 되는 것은 모두 연결이 배운 것입니다.`,
  },
  'train-composition': {
    name: 'A⊕B 학습',
    heading: ({ composed, heldOut }) => [
      `${world.entry} ${integer(composed)}개를 보여 주고,`,
      `나머지 ${integer(heldOut)}개를 묻습니다.`,
    ],
    text: ({ heldOut, paper }) => [
      `연결은 [[composition-keys|테두리가 있는 ${world.entry}]]로 된 ${world.task}만으로 학습합니다. [[held-out-keys|나머지 ${integer(heldOut)}개]]는 *홀드아웃* ${world.entry}로, 어떤 예제에도 나오지 않습니다.`,
      `연결이 ${world.entry}를 외웠다면 테두리가 있는 네모만 켜질 것입니다.`,
      ...(paper === null ? [] : [`[[accuracy|그래프]]의 선은 논문이 얻은 결과, ${paper}입니다.`]),
    ],
    task: () => '[A⊕B]를 학습시키세요.',
    outcome: ({ AB }, { share }) =>
      reached(
        AB,
        (right, steps) =>
          `[A⊕B]는 ${steps}스텝 후 ${right}를 맞힙니다. 어떤 예제에도 없던 ${world.entry}로 된 ${world.task}입니다. 연결은 [A]가 ${world.value}을 어디에 두는지, 그것을 [B]에게 어떻게 건네는지를 배웠습니다. 이는 모든 ${world.entry}에서 같으므로 ${share}의 ${world.entry}로 충분합니다.`,
      ),
  },
  'look-inside': {
    name: '속 들여다보기',
    heading: () => ['[B]가 [A]의 어디를 보는지 봅니다.'],
    text: () => [
      '[[attention|지도]]에서 한 행은 [B]가 읽거나 쓰는 토큰 하나입니다. 네모가 클수록 [B]는 그 토큰에서 [A]로부터 더 많이 가져옵니다.',
      '답이 정말 [A]에게서 올까요? [[switches|연결을 끊고]] 확인해 보세요.',
    ],
    task: () => '연결을 모두 끊고 두 답을 비교하세요.',
    outcome: ({ switched, compared: instead }) => {
      if (switched === undefined) return compared(instead?.['look-inside']);
      const { expression, before, after, isWhole } = switched;
      const answers = `${expression} 끊기 전 ${said(before)}, 끊은 뒤 ${said(after)}.`;
      if (isWhole)
        return `${answers} 연결이 하나도 없으면 [A⊕B]는 [B] 혼자이고, ${world.tutorial.nothingToB}`;
      return before === after
        ? `${answers} 남은 헤드가 답을 나릅니다.`
        : `${answers} 끊은 부분이 답의 일부를 나르고 있었습니다.`;
    },
  },
  'layer-by-layer': {
    name: '층마다 보기',
    heading: () => ['[B]는 언제 답을 알까요?'],
    text: () => [
      '트랜스포머는 층을 하나씩 거치며 계산합니다. [[lens|그림]]은 [B]를 층마다 멈추고 거기서 무엇이라고 말할지를, [A⊕B] 안에서와 [A] 없이 나누어 보여 줍니다.',
      '테두리가 있는 칸은 [A⊕B]가 마지막에 하는 말과 같습니다.',
    ],
    task: () => '[A⊕B] 안에서 답 전체를 말하는 첫 행은 어느 것일까요? 골라 보세요.',
    outcome: ({ layers, compared: instead }) => {
      if (layers === undefined) return compared(instead?.['layer-by-layer']);
      const { expression, named, from } = layers;
      const there = `${expression.replace(/ =$/, '')}의 답 전체는 “${lens.state(from)}”부터 있습니다.`;
      return named === from ? `맞습니다. ${there}` : `“${lens.state(named)}”을(를) 골랐습니다. ${there}`;
    },
  },
  'what-it-cost': {
    name: '대가',
    heading: () => ['[B]는 무엇을 잊었을까요?'],
    text: () => [
      world.tutorial.otherwise,
      `[A]와 [B]는 동결했고 [[fingerprints|지문]]이 이를 보여 줍니다. 하지만 [A⊕B]에는 연결이 더해졌습니다. 그래도 [[kept|${world.plainTasks}]]을 할까요?`,
    ],
    task: () => `[B]와 [A⊕B]에게 같은 ${world.plainTasks}을 물어보세요.`,
    outcome: ({ kept }) =>
      kept === undefined
        ? ''
        : `같은 ${world.task} ${integer(kept.count)}개 중 [B]는 ${percent(kept.B)}, [A⊕B]는 ${percent(kept.AB)}를 맞혔습니다.`,
  },
});
