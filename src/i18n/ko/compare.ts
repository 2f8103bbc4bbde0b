import type { WorldWords } from '../../worlds/worldWords.ts';
import type { LabWords } from '../en/lab.ts';
import { integer, percent } from '../format.ts';
import { STAGE_NAMES as phase } from '../names.ts';
import { codeProblem } from './code.ts';

const listed = (items: readonly string[]) => items.join(', ');

export const compare = (world: WorldWords): LabWords['compare'] => ({
  title: '셋 모두에게 묻기',
  keepsModels: '직접 학습한 모델을 쓰고 있습니다. 다른 세계는 실험실에서 고르세요.',
  lead: world.lead,
  hint: world.hint,
  heldOut: '연결이 본 적 없음',
  composed: '연결이 학습함',
  label: world.expression,
  placeholder: world.placeholder,
  suggestions: `추천 ${world.entry}`,
  ask: '묻기',
  another: `다른 ${world.expression}`,
  anotherTitle: `연결이 본 적 없는 ${world.entry}로 만든 임의의 ${world.task}`,
  answers: '세 모델의 답',
  expected: '정답',
  silent: world.silent,
  right: '맞음',
  wrong: '틀림',
  said: (given, expected) =>
    `${given
      .map(({ model, reading, correct, knows }) =>
        knows.length > 0
          ? `${phase[model]}: ${listed(knows)}을(를) 알지만 ${world.cannotThem}.`
          : `${phase[model]}: ${reading ?? world.silent}, ${correct ? '맞음' : '틀림'}.`,
      )
      .join(' ')} 정답은 ${expected}입니다.`,
  listed,
  knows: (numbers) => `아는 ${world.value}: ${listed(numbers)}`,
  reads: (numbers) => `읽은 ${world.value}: ${listed(numbers)}`,
  readsNothing: `여기에는 ${world.entry}가 없습니다.`,
  note: {
    untrained: '아직 학습하지 않았습니다.',
    'untrained-link': '연결을 아직 학습하지 않아 B의 답과 같습니다.',
    'cannot-add': `${world.cannotThem}.`,
    'no-sums': `${world.cannot}.`,
    misreads: '모두 맞지는 않습니다.',
    knows: `${world.entry}의 ${world.value}을 압니다.`,
    'knows-no-keys': `${world.does}. 하지만 ${world.entry}를 모릅니다.`,
    luck: `우연히 맞았습니다. B는 ${world.entry}를 모릅니다.`,
    learning: `아직 ${world.toDo}를 배우는 중입니다.`,
    adds: world.doesAlone,
    both: `${world.entry}를 알고 ${world.does}.`,
  },
  showTokens: '토큰과 확률 보기',
  decode: {
    label: '답이 나타나는 방식',
    once: '한꺼번에',
    steps: '토큰 하나씩',
    next: '다음 토큰',
    all: '모두',
    count: (shown, of) => `토큰 ${integer(of)}개 중 ${integer(shown)}개`,
  },
  tokens: (of) => `${phase[of]}가 생성한 토큰`,
  token: (text, share) => `${text}, ${percent(share)}`,
  blank: '빈칸',
  top: '여기서 가장 가능성 높은 토큰',
  order: world.order,
  noGpu: '여기서 모델을 준비하지 못해 질문할 수 없습니다.',
  tooLong: (characters, most) =>
    `${integer(characters)}자입니다. ${integer(most)}자 이하로 줄인 뒤 물어보세요.`,
  problem: ({ problem, detail, example = '' }, { operands, keys }) => {
    switch (problem) {
      case 'empty':
        return `아직 입력한 것이 없습니다. ${world.entry}나 수를 + 또는 - 로 이어 최대 ${operands}개까지 입력하세요.`;
      case 'unknown-key':
        return `“${detail}”은(는) A가 배우는 ${world.entry} ${integer(keys)}개 가운데 없습니다. 앞 글자를 입력해 목록에서 고르거나 0부터 99까지의 수를 쓰세요.`;
      case 'unknown-character':
        return `모델이 “${detail}”을(를) 이해하지 못합니다. ${world.entry}, 0부터 99까지의 정수, + 와 - 를 쓰세요.`;
      case 'too-few-operands':
        return `하나로는 모자랍니다. ${world.entry}나 수 2~${operands}개를 + 또는 - 로 이어 입력하세요.`;
      case 'too-many-operands':
        return `너무 많습니다. 이 설정에서 식은 ${world.entry}나 수 2~${operands}개로 이루어집니다.`;
      case 'number-out-of-range':
        return `${detail}은(는) 범위를 벗어납니다. 0부터 99까지의 수를 쓰세요.`;
      case 'misplaced-operator':
        return `“${detail}”의 자리가 맞지 않습니다. 두 ${world.entry}나 수 사이에 + 나 - 를 꼭 하나만 넣고, 맨 앞과 맨 뒤에는 넣지 마세요.`;
      case 'negative-result':
        return `0보다 작아집니다${detail === '' ? '' : ` (${detail})`}. 모델은 음수를 모릅니다. 순서를 바꾸거나 - 대신 + 를 쓰세요.`;
      case 'no-words':
        return `아직 입력한 단어가 없습니다. “${example}”처럼 한 언어의 문장을 입력하세요.`;
      case 'unknown-word':
        return `“${detail}”은(는) A나 B가 아는 어떤 언어의 단어도 아닙니다. 이렇게 쓸 수 있습니다: ${example}`;
      case 'foreign-character':
        return `모델이 “${detail}”을(를) 이해하지 못합니다. 단어는 “${example}”처럼 라틴 글자로 이루어집니다.`;
      case 'mixed-languages':
        return `“${detail}”은(는) 앞의 단어들과 다른 언어의 단어입니다. “${example}”처럼 한 언어의 단어만 쓰세요.`;
      case 'too-many-words':
        return `단어 ${detail}개는 너무 많습니다. 언어 이름을 빼고 한 문장에 최대 8개입니다. 이렇게 쓸 수 있습니다: ${example}`;
      case 'no-sentence':
        return `“${detail}”은(는) 그 언어의 어순으로 문장이 아니어서 번역이 하나로 정해지지 않습니다. 문장의 예: ${example}`;
      case 'not-english':
        return `“${detail}”은(는) 영어이고, 모델은 영어로 번역합니다. “${example}”처럼 다른 언어로 물어보세요.`;
      case 'number-too-large':
        return `${detail}은(는) 너무 큽니다. 모델은 0부터 21까지의 수를 압니다. 이렇게 쓸 수 있습니다: ${example}`;
      case 'below-zero':
        return `“${detail}”에서는 누군가가 0개보다 적게 갖게 되는데, 모델에는 그런 말이 없습니다. 이렇게 쓸 수 있습니다: ${example}`;
      default:
        return codeProblem(problem, detail);
    }
  },
});

export const figure = (world: WorldWords): LabWords['figure'] => ({
  title: `연결이 한 번도 보지 못한 ${world.entry}의 ${world.task}`,
  next: `다음 ${world.expression}`,
  provenance: (adapter, origin) => `방금 이 페이지에서 ${adapter} 어댑터로 계산했습니다. A⊕B: ${origin}.`,
  waiting: '우리가 학습한 모델을 불러오는 중…',
  noGpu: '원래는 여기서 세 모델이 이 페이지 안에서 계산해 식 하나에 답합니다.',
  noWeights:
    '여기서 세 모델이 식 하나에 답해야 하지만 학습된 가중치가 없습니다. 실험실에서 학습할 수 있습니다.',
  more: '실험실로 가기',
});

export const sample = (world: WorldWords): LabWords['sample'] => ({
  title: '운이었을까요?',
  explain: `연결이 본 적 없는 ${world.entry}로 만든 ${world.task}을 무작위로 뽑아 세 모델에게 묻습니다.`,
  count: `${world.task}의 수`,
  ask: '뽑아서 묻기',
  asking: '묻는 중…',
  each: `${world.task}마다 나온 답`,
  caption: `${world.task}마다 정답과 세 모델의 답`,
  ofRight: (of) => `개 맞음 (${integer(of)}개 중)`,
  drawn: (count, seed) => `${world.task} ${integer(count)}개, 시드 ${seed}로 뽑음.`,
  outdated: '그 뒤로 모델이 바뀌었습니다. 지금 모델에게 물으려면 다시 뽑으세요.',
});

export const address = (world: WorldWords): LabWords['address'] => ({
  title: '링크에 담긴 것을 모두 보여 줄 수는 없었습니다.',
  obstacle: (of) => {
    switch (of.kind) {
      case 'unknown':
        return `이 페이지가 모르는 “${of.name}”은(는) 뺐습니다.`;
      case 'dropped':
        return `“${of.name}”은(는) “${of.given}”일 수 없어 뺐습니다.`;
      case 'replaced':
        return `“${of.name}”은(는) “${of.given}”일 수 없어 “${of.used}”(으)로 바꿨습니다.`;
      case 'own-keys':
        return '누군가 직접 넣은 키로 만든 링크인데, 링크에는 그 키가 들어 있지 않습니다. 대신 무작위 키를 씁니다.';
      case 'shortened':
        return `${world.expression}을 ${integer(of.most)}자에서 잘랐습니다.`;
      case 'kept-models':
        return '링크는 다른 모델을 요구합니다. 여기서 학습한 모델을 그대로 두었으므로 답이 다를 수 있습니다.';
    }
  },
  dismiss: '닫기',
  copy: '링크 복사',
  copied: '복사했습니다. 누가 링크를 열어도 같은 것을 봅니다.',
  copiedOfShipped: '복사했습니다. 링크는 여기서 학습한 모델이 아니라 우리가 학습한 모델의 답을 보여 줍니다.',
  ownKeys: '이 화면을 보여 주는 링크는 없습니다. 직접 넣은 키는 이 페이지에만 있습니다.',
  uncopied: '브라우저가 허용하지 않았습니다. 이 페이지의 주소를 복사하세요.',
});
