import type { Step } from '../../store/tutorialSteps.ts';
import type { StepWords } from '../en/tutorialSteps.ts';
import { integer, percent } from '../format.ts';
import { asked } from '../tutorialFacts.ts';
import { ideas } from './trials.ts';

const said = (reading: string | null) => reading ?? '수가 아닌 답';

export const steps: Record<Step, StepWords> = {
  'what-each-knows': {
    name: '두 모델',
    heading: () => ['모델이 둘 있습니다.', '저마다 한 가지를 압니다.'],
    text: ({ keys }) => [
      `[A]는 지어낸 낱말 ${integer(keys)}개를 외웠습니다. 낱말마다 0부터 99 사이의 수 하나를 뜻합니다. 이 낱말을 *키*, 그 수를 *값*이라고 부릅니다.`,
      '[B]는 더하기와 빼기를 배웠습니다. 키는 아무 뜻도 없는 글자일 뿐입니다.',
      '둘 다 흔히 들어 본 대규모 언어 모델과 같은 트랜스포머이지만 아주 작습니다. 지금 이 브라우저 안에서 돌아갑니다.',
    ],
    task: () => '먼저 키 두 개의 값을 묻고, 다음으로 계산을 물어보세요.',
    outcome: ({ values, sum }) =>
      `[A]의 답: ${asked(values)}. [B]의 답: ${asked(sum)}. 그때마다 옆 칸도 보세요. 하나가 아는 것을 다른 하나는 모릅니다.`,
  },
  'train-a': {
    name: 'A 학습',
    heading: ({ keys }) => [`[A]가 키 ${integer(keys)}개를 외웁니다.`],
    text: () => [
      '지도에서 칸 하나가 키 하나입니다. [A]가 값을 바르게 읽으면 칸이 켜집니다. 테두리가 있는 칸은 나중에 쓰입니다.',
      '여기에는 찾아낼 규칙이 없습니다. 어떤 키가 어떤 수인지는 무작위로 정했으니, [A]는 외울 수밖에 없습니다.',
      '이 페이지가 따르는 논문은 이런 전문가를 *증강 모델*이라고 부릅니다.',
    ],
    task: ({ goal }) => `[A]가 식의 ${goal}에서 모든 키를 알맞은 값으로 바꿀 때까지 학습시키세요.`,
    outcome: ({ A }) =>
      `${integer(A?.step ?? 0)}스텝 후 ${percent(A?.share ?? 0)}가 맞습니다. 이제 키를 압니다. 더하기는 배운 적이 없습니다.`,
  },
  'train-b': {
    name: 'B 학습',
    heading: () => ['[B]가 더하기와 빼기를 배웁니다.'],
    text: () => [
      '이 격자에서 칸 하나가 두 수의 계산 하나입니다. [B]가 맞히면 칸이 켜집니다.',
      '여기에는 규칙이 있지만 아무도 [B]에게 알려 주지 않습니다. 식과 결과만 보고 받아올림을 스스로 알아내야 합니다.',
      '능력을 그대로 간직하고 싶은 일반 모델은 *앵커 모델*이라고 합니다.',
    ],
    task: ({ goal }) => `[B]가 계산의 ${goal}를 맞힐 때까지 학습시키세요.`,
    outcome: ({ B }) =>
      `${integer(B?.step ?? 0)}스텝 후 계산의 ${percent(B?.share ?? 0)}가 맞습니다. 키가 무엇을 뜻하는지는 알 길이 없습니다.`,
  },
  'neither-can': {
    name: '둘 다 못함',
    heading: () => ['키 두 개를 더하라고요?', '두 모델 모두 못 합니다.'],
    text: () => [
      '키 두 개를 더하려면 키가 무엇을 뜻하는지 알아야 하고, 더할 줄도 알아야 합니다. [A]는 앞의 절반을, [B]는 뒤의 절반을 압니다.',
      '학습 없이 둘을 함께 쓸 수 있을까요? 쉬운 생각이 세 가지 있습니다. 물음마다 알맞은 모델에게 *보내기*, 두 모델의 출력을 *평균*하기, 두 모델의 가중치를 *평균*하기입니다.',
    ],
    task: () => '쉬운 생각 하나를 키로 시험해 보세요.',
    outcome: ({ tried }) =>
      tried === undefined
        ? ''
        : `${ideas.name[tried.idea]}: 홀드아웃 키로 된 식 ${integer(tried.count)}개 중 ${percent(tried.accuracy)}가 맞았습니다. 골라 보내거나 평균을 내도 둘 중 하나가 이미 가진 것만 나옵니다. 두 절반을 다 가진 모델은 여기에 없습니다.`,
  },
  compose: {
    name: '합성',
    heading: () => ['[B]가 [A]의 속을 볼 길을 냅니다.'],
    text: ({ learned }) => [
      '[A]가 키를 읽는 동안 그 안의 수들, 곧 *은닉 상태*에 값이 담깁니다. [B]는 그것을 보지 못합니다.',
      `그래서 둘 사이에 연결을 놓습니다. 바로 *교차 어텐션*입니다. 연결에서 [B]는 글자마다 [A]가 무엇을 담고 있는지 살펴보고, 찾은 것을 자기 상태에 더합니다. 학습하는 것은 이 연결뿐으로, 수 ${learned}개입니다. [A]와 [B]는 *동결*하므로 가중치가 하나도 바뀌지 않습니다.`,
      '처음에 연결은 아무것도 더하지 않습니다. 그러니 학습하기 전의 [A⊕B]는 [B]와 똑같아야 합니다.',
    ],
    task: () => '확인해 보세요. [B]와 학습 전의 [A⊕B]에게 같은 것을 물어봅니다.',
    outcome: ({ alike }) =>
      `같습니다. 두 답의 토큰 ${integer(alike?.tokens ?? 0)}개가 모두 같고, 토큰마다 확률도 같습니다. [A⊕B]가 앞으로 새로 할 수 있게 되는 것은 모두 연결이 배운 것입니다.`,
  },
  'train-composition': {
    name: 'A⊕B 학습',
    heading: ({ composed, heldOut }) => [
      `키 ${integer(composed)}개를 보여 주고, 나머지 ${integer(heldOut)}개를 묻습니다.`,
    ],
    text: ({ composed, heldOut, paper }) => [
      `연결은 키 ${integer(composed)}개로 된 식만으로 학습합니다. 이것이 *합성 학습 키*이며 지도에 테두리로 표시됩니다. 나머지 ${integer(heldOut)}개는 *홀드아웃* 키로, 어떤 예제에도 나오지 않습니다.`,
      '연결이 키를 외우기만 한다면 테두리가 있는 칸만 켜질 것입니다. 나머지 칸을 지켜보세요.',
      `그래프의 선은 키 25,000개와 훨씬 큰 모델로 논문이 얻은 결과, ${paper}입니다.`,
    ],
    task: ({ goal }) => `[A⊕B]가 홀드아웃 키로 된 식의 ${goal}를 맞힐 때까지 학습시키세요.`,
    outcome: ({ AB }, { share }) =>
      `${integer(AB?.step ?? 0)}스텝 후 ${percent(AB?.share ?? 0)}가 맞습니다. 어떤 예제에도 없던 키로 된 식입니다. 연결이 배운 것은 키가 아닙니다. [A]가 값을 어디에 두는지, 그것을 [B]에게 어떻게 건네는지를 배웠습니다. 이는 모든 키에서 같으므로 ${share}의 키로도 알아내기에 충분합니다.`,
  },
  'look-inside': {
    name: '속 들여다보기',
    heading: () => ['[B]가 [A]에게서 무엇을 읽는지 봅니다.'],
    text: () => [
      '답이 정말 [A]에게서 올까요? 연결마다 나란히 읽는 *헤드*가 여럿 있습니다. 몇 개를 끄면 [A⊕B]는 그것 없이 답합니다.',
      '지도는 헤드가 어디를 보는지 보여 줍니다. [B]의 토큰마다 [A]가 읽은 것 가운데 무엇을 가져오는지 알 수 있습니다.',
      '마지막은 [B]가 층마다 바로 답해야 한다면 무엇이라고 할지입니다. [A]가 있을 때와 없을 때를 나누어 보여 줍니다.',
    ],
    task: () => '헤드 하나, 또는 연결 전체를 끄고 답이 어떻게 되는지 보세요.',
    outcome: ({ switched }) =>
      switched === undefined
        ? ''
        : `${switched.expression} 헤드가 모두 있을 때 ${said(switched.before)}, 끈 뒤 ${said(switched.after)}. ${
            switched.before === switched.after
              ? '답이 그대로입니다. 남은 헤드가 떠받칩니다.'
              : '끈 것이 답의 일부를 나르고 있었습니다.'
          }`,
  },
  'what-it-cost': {
    name: '대가',
    heading: () => ['무엇을 잊었을까요?', '대가는 얼마일까요?'],
    text: () => [
      '새것을 학습한 모델은 옛것을 잃기 쉽습니다. 여기서는 [A]와 [B]를 동결했습니다. 가중치의 지문을 보면 하나라도 바뀌었는지 알 수 있습니다.',
      '[A⊕B]는 다릅니다. 연결이 생긴 뒤에도 수만으로 된 계산을 [B]만큼 잘할까요?',
    ],
    task: () => '재어 보세요. [B]와 [A⊕B]에게 수만으로 된 같은 계산을 묻습니다.',
    outcome: ({ kept }) =>
      kept === undefined
        ? ''
        : `같은 계산 ${integer(kept.count)}개 중 [B]는 ${percent(kept.B)}, [A⊕B]는 ${percent(kept.AB)}를 맞혔습니다.`,
  },
};
