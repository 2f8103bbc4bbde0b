import type { WorldWords } from '../../worlds/worldWords.ts';
import type { InsideWords } from '../en/inside.ts';

export const inspecting = (world: WorldWords): InsideWords['inspecting'] => ({
  idle: `${world.expression}을 물어보면 A⊕B가 그것으로 무엇을 하는지 여기에 나타납니다.`,
  pending: '들여다보는 중…',
  noGpu: '모델의 내부를 들여다보려면 WebGPU가 필요합니다.',
  training: '가중치가 바뀌고 있습니다. 이것은 이전 결과이며, 학습이 멈추면 다시 들여다봅니다.',
  stale: '이전 결과입니다.',
  problem: `이 ${world.expression}은 들여다볼 수 없습니다.`,
  notComposed: (variant) => `${variant}: 이 A⊕B에는 A가 없어서 들여다볼 교차 어텐션이 없습니다.`,
  noNumber: world.silent,
});

export const attention = (world: WorldWords): InsideWords['attention'] => ({
  title: '교차 어텐션이 읽는 것',
  explain: `행은 B가 읽은 토큰이고, 열은 A가 각 토큰에서 아는 것입니다. 네모가 클수록 B가 거기에서 많이 가져옵니다. ${world.entry}마다 마지막 글자를 보세요. A는 거기에서 ${world.value}을 압니다. ∅ 아래의 네모는 헤드가 아무것도 보지 않는다는 뜻입니다. 마지막 열은 A⊕B가 말하는 토큰입니다.`,
  chooseLink: '연결',
  link: (pair) => `연결 ${pair + 1}`,
  linkOf: (pair, model) => `연결 ${pair + 1}, ${model}`,
  chooseHead: '헤드',
  mean: '모든 헤드',
  head: (head) => `헤드 ${head + 1}`,
  of: (link, head) => `${link}. ${head}`,
  label: (of) => `교차 어텐션. ${of}. 방향키로 하나씩 옮겨 갑니다.`,
  hint: '네모를 가리키거나 누르거나 방향키를 쓰세요.',
  reading: (token) => `“${token}”을(를) 읽을 때`,
  saying: (token) => `“${token}”을(를) 말할 때`,
  weight: (query, share, token) => `${query}: 어텐션의 ${share}를 A가 “${token}”에서 아는 것에 둡니다.`,
  nothing: (query, share) => `${query}: 어텐션의 ${share}는 아무것도 보지 않습니다.`,
  later: (query) => `${query}: B는 뒤에 올 것을 보지 않습니다.`,
  corner: '토큰',
  null: '아무것도 안 봄',
});

export const switches = (world: WorldWords): InsideWords['switches'] => ({
  title: '일부를 꺼 보기',
  explain: `꺼진 헤드는 B에 아무것도 더하지 않습니다. 연결을 모두 끄면 A⊕B는 B입니다. 이 ${world.expression}에서 무엇이 달라지는지 페이지가 지금 계산합니다.`,
  whole: '모든 헤드',
  before: '있는 그대로',
  after: '끈 것 없이',
  none: '무언가를 끄면 그것이 없을 때의 답이 여기에 나옵니다.',
  pending: '묻는 중…',
});

export const lens: InsideWords['lens'] = {
  title: 'B가 알게 되는 때',
  explain:
    '로짓 렌즈입니다. B의 상태 하나하나를 마지막 상태인 것처럼 읽습니다. 행은 층이고, 열은 답의 토큰을 A⊕B가 말하는 순서대로 놓은 것입니다.',
  of: { B: 'A가 없는 B', AB: 'A⊕B 안의 B' },
  state: (state) => (state === 0 ? '임베딩' : `${state}층`),
  cell: (state, place, token, share) => `${state}, ${place}번째 토큰: ${token}, ${share}`,
  top: (tokens) => `여기서 가장 그럴듯한 것: ${tokens}`,
  hint: '칸을 가리키거나 누르거나 방향키를 쓰면 가장 그럴듯한 다섯 개가 보입니다.',
  key: '칸은 가장 그럴듯한 토큰의 확률만큼 차오르고, 그것이 A⊕B가 끝내 말하는 것이면 테두리를 두릅니다.',
  columns: ['모델', '상태', '답의 몇 번째 토큰', '순위', '토큰', '확률'],
};
