import type { LayerPair } from '../../models/shapes.ts';
import type { Part } from '../../training/parts.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';
import type { InsideWords } from '../en/inside.ts';
import { integer } from '../format.ts';
import { STAGE_NAMES as model } from '../names.ts';

const after = (of: string, layer: number) => (layer === 0 ? `${of}의 임베딩` : `${of}의 ${layer}층`);

function title(part: Part): string {
  switch (part.kind) {
    case 'embedding':
      return `${model[part.model]}의 임베딩`;
    case 'output':
      return `${model[part.model]}의 출력`;
    case 'block':
      return `${model[part.model]}의 ${part.layer}층`;
    case 'state':
      return `${after(model[part.model], part.layer)} 다음의 상태`;
    case 'sum':
      return `${after('B', part.layer)} 다음의 합`;
    case 'projection':
      return `연결 ${part.pair + 1}의 f_proj`;
    case 'cross':
      return `연결 ${part.pair + 1}의 f_cross`;
  }
}

function explain(world: WorldWords, part: Part, { augmenting, anchor }: LayerPair): string {
  switch (part.kind) {
    case 'embedding':
      return `각 토큰과 그 위치를 벡터로 바꿉니다. A와 B는 같은 ${world.expression}을 읽습니다.`;
    case 'output':
      return part.model === 'B'
        ? '마지막 상태를, 다음에 올 수 있는 토큰마다의 확률로 바꿉니다. B의 출력이 합성의 출력입니다.'
        : '증강 모델이 혼자서 낼 답입니다. 합성은 이것을 쓰지 않습니다.';
    case 'block':
      return '셀프 어텐션과 순방향 신경망입니다. 이 층은 둘이 찾아낸 것을 상태에 더합니다.';
    case 'state':
      return '토큰마다 벡터 하나, 수식의 H입니다. 연결은 이것을 읽기만 하고 A를 바꾸지 않습니다.';
    case 'sum':
      return '교차 어텐션의 결과를 B의 상태에 더합니다. B의 다음 층이 그 합을 받습니다.';
    case 'projection':
      return `선형 변환입니다. ${after(model[part.model], augmenting)} 다음의 상태를 B의 너비로 옮깁니다.`;
    case 'cross':
      return `멀티 헤드 교차 어텐션입니다. 쿼리는 ${after('B', anchor)} 다음의 상태에서, 키와 값은 ${model[part.model]}의 투영된 상태에서 옵니다.`;
  }
}

export const diagram = (world: WorldWords): InsideWords['diagram'] => ({
  label: (augmenting, anchor, links) =>
    `합성. A는 ${augmenting}층, B는 ${anchor}층, 둘 사이의 연결은 ${links}개입니다. 방향키로 부분 사이를 옮겨 다닙니다.`,
  embedding: '임베딩',
  block: (layer) => `${layer}층`,
  output: '출력',
  expression: `같은 ${world.expression}`,
  links: '교차 어텐션',
  frozen: '동결',
  trained: '학습',
  title,
  explain: (part, pair) => explain(world, part, pair),
  parameters: (count) => `매개변수 ${integer(count)}개`,
  noParameters: '자체 매개변수 없음',
  hint: '부분을 가리키거나 누르거나 방향키로 옮겨 가세요.',
  hintChoosing:
    '교차점마다 A의 층(행)을 B의 층(열)에 연결합니다. 교차점을 누르거나 그 위에서 스페이스 키를 누르세요.',
  total: {
    frozen: (count) => `${integer(count)}개 동결`,
    trained: (count) => `${integer(count)}개 학습`,
  },
  pair: ({ augmenting, anchor }, of) => `${after(of, augmenting)}에서 ${after('B', anchor)} 다음으로`,
  chosen: '연결되어 있음. 누르면 연결을 없앱니다',
  unchosen: '연결되어 있지 않음. 누르면 연결합니다',
});

export const equation: InsideWords['equation'] = {
  label: '합성의 수식',
  spoken:
    'A⊕B의 j층 다음의 H는, B의 j층 다음의 H에 f_cross를 더한 것입니다. f_cross는 A의 i층 다음의 H의 f_proj와, B의 j층 다음의 H를 받습니다.',
  symbol: {
    sum: 'A⊕B, j의 H: 합성에서는 이 상태가 B의 다음 층으로 들어갑니다.',
    own: 'B, j의 H: B 자신의 j층 다음 상태입니다. 이것이 묻습니다.',
    cross: 'f_cross: 멀티 헤드 교차 어텐션입니다. B가 묻는 것을 A의 상태에서 찾습니다. 우리가 학습합니다.',
    projection: 'f_proj: A의 너비에서 B의 너비로 가는 선형 변환입니다. 우리가 학습합니다.',
    state: 'A, i의 H: A의 i층 다음 상태입니다. 답이 들어 있습니다.',
  },
  gloss: '수식은 교차 어텐션이 A에서 찾은 것을 B의 상태에 더합니다. 기호를 가리키면 그림에서 보입니다.',
  choose: '수식의 연결',
  link: (pair) => `연결 ${pair + 1}`,
  indices: ({ augmenting, anchor }) => `i = ${augmenting}, j = ${anchor}`,
};
