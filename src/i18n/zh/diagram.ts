import type { LayerPair } from '../../models/shapes.ts';
import type { Part } from '../../training/parts.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';
import type { InsideWords } from '../en/inside.ts';
import { integer } from '../format.ts';
import { STAGE_NAMES as model } from '../names.ts';

const after = (of: string, layer: number) => (layer === 0 ? `${of} 的嵌入` : `${of} 的第 ${layer} 层`);

function title(part: Part): string {
  switch (part.kind) {
    case 'embedding':
      return `${model[part.model]} 的嵌入`;
    case 'output':
      return `${model[part.model]} 的输出`;
    case 'block':
      return `${model[part.model]} 的第 ${part.layer} 层`;
    case 'state':
      return `${after(model[part.model], part.layer)}之后的状态`;
    case 'sum':
      return `${after('B', part.layer)}之后的求和`;
    case 'projection':
      return `第 ${part.pair + 1} 条连接的 f_proj`;
    case 'cross':
      return `第 ${part.pair + 1} 条连接的 f_cross`;
  }
}

function explain(world: WorldWords, part: Part, { augmenting, anchor }: LayerPair): string {
  switch (part.kind) {
    case 'embedding':
      return `把每个词元及其位置变成向量。A 和 B 读的是同一个${world.expression}。`;
    case 'output':
      return part.model === 'B'
        ? '把最后的状态变成每个可能的下一个词元的概率。B 的输出就是组合的输出。'
        : '增强模型自己会给出的回答。组合并不使用它。';
    case 'block':
      return '自注意力和前馈网络。这一层把它们的结果加到状态上。';
    case 'state':
      return '每个词元一个向量，即公式中的 H。连接只读取它，不改变 A 的任何东西。';
    case 'sum':
      return '交叉注意力的结果加到 B 的状态上，B 的下一层接收这个和。';
    case 'projection':
      return `线性映射。它把 ${after(model[part.model], augmenting)}之后的状态变换到 B 的宽度。`;
    case 'cross':
      return `多头交叉注意力。查询来自 ${after('B', anchor)}之后的状态，键和值来自 ${model[part.model]} 投影后的状态。`;
  }
}

export const diagram = (world: WorldWords): InsideWords['diagram'] => ({
  label: (augmenting, anchor, links) =>
    `组合。A 有 ${augmenting} 层，B 有 ${anchor} 层，两者之间的连接数：${links}。用方向键在各部分之间移动。`,
  embedding: '嵌入',
  block: (layer) => `第 ${layer} 层`,
  output: '输出',
  expression: `同一个${world.expression}`,
  links: '交叉注意力',
  frozen: '冻结',
  trained: '训练',
  title,
  explain: (part, pair) => explain(world, part, pair),
  parameters: (count) => `${integer(count)} 个参数`,
  noParameters: '自身没有参数',
  hint: '指向、点按某个部分，或用方向键移到它。',
  hintChoosing: '每个交点把 A 的一层（行）连接到 B 的一层（列）。点击交点，或在其上按空格键。',
  total: {
    frozen: (count) => `${integer(count)} 个，冻结`,
    trained: (count) => `${integer(count)} 个，训练`,
  },
  pair: ({ augmenting, anchor }, of) => `从 ${after(of, augmenting)}到 ${after('B', anchor)}之后`,
  chosen: '已连接；点击可移除连接',
  unchosen: '未连接；点击可添加连接',
});

export const equation: InsideWords['equation'] = {
  label: '组合的公式',
  spoken:
    'A⊕B 第 j 层之后的 H，等于 B 第 j 层之后的 H，加上 f_cross，其输入是 A 第 i 层之后的 H 的 f_proj，以及 B 第 j 层之后的 H。',
  symbol: {
    sum: 'A⊕B, j 的 H：在组合中，这个状态进入 B 的下一层。',
    own: 'B, j 的 H：B 自己在第 j 层之后的状态。它提出问题。',
    cross: 'f_cross：多头交叉注意力。它在 A 的状态中寻找 B 所问的。我们训练它。',
    projection: 'f_proj：从 A 的宽度到 B 的宽度的线性映射。我们训练它。',
    state: 'A, i 的 H：A 在第 i 层之后的状态。它含有答案。',
  },
  gloss: '公式把交叉注意力在 A 中找到的加到 B 的状态上。指向一个符号，即可在图中看到它。',
  choose: '公式中的连接',
  link: (pair) => `连接 ${pair + 1}`,
  indices: ({ augmenting, anchor }) => `i = ${augmenting}, j = ${anchor}`,
};
