import type { WorldWords } from '../../worlds/worldWords.ts';
import type { InsideWords } from '../en/inside.ts';

export const inspecting = (world: WorldWords): InsideWords['inspecting'] => ({
  idle: `问一个${world.expression}，A⊕B 如何处理它就会显示在这里。`,
  pending: '正在查看…',
  noGpu: '查看模型内部需要 WebGPU。',
  training: '权重正在改变；这是之前的结果。训练停下后会重新查看。',
  stale: '这是之前的结果。',
  problem: `无法查看这个${world.expression}。`,
  notComposed: (variant) => `${variant}：这个 A⊕B 中没有 A，因此没有可供查看的交叉注意力。`,
  noNumber: world.silent,
});

export const attention = (world: WorldWords): InsideWords['attention'] => ({
  title: '交叉注意力读什么',
  explain: `每一行是 B 读到的一个词元，每一列是 A 在某个词元处所知道的。方块越大，B 从那里取得越多。请看每个${world.entry}的最后一个字母：A 在那里知道${world.value}。∅ 下的方块表示头什么也不看。最后一列是 A⊕B 说出的词元。`,
  chooseLink: '连接',
  link: (pair) => `连接 ${pair + 1}`,
  linkOf: (pair, model) => `连接 ${pair + 1}，${model}`,
  chooseHead: '头',
  mean: '所有的头',
  head: (head) => `头 ${head + 1}`,
  of: (link, head) => `${link}。${head}`,
  label: (of) => `交叉注意力。${of}。用方向键逐个移动。`,
  hint: '指向或点按一个方块，或使用方向键。',
  reading: (token) => `读到“${token}”时`,
  saying: (token) => `说出“${token}”时`,
  weight: (query, share, token) => `${query}：注意力的 ${share} 放在 A 在“${token}”处所知道的内容上。`,
  nothing: (query, share) => `${query}：注意力的 ${share} 什么也不看。`,
  later: (query) => `${query}：B 从不看后面的词元。`,
  corner: '词元',
  null: '什么也不看',
});

export const switches = (world: WorldWords): InsideWords['switches'] => ({
  title: '关掉其中一部分',
  explain: `关掉的头不给 B 增加任何东西。关掉所有连接，A⊕B 就是 B。页面会为这个${world.expression}现场算出变化。`,
  whole: '所有的头',
  before: '原样',
  after: '关掉之后',
  none: '关掉某个部分，没有它时的答案就会显示在这里。',
  pending: '提问中…',
});

export const lens: InsideWords['lens'] = {
  title: 'B 从什么时候知道？',
  explain:
    '这是 logit 透镜：它把 B 的每个状态当作最后的状态来读。行是层，列是答案的词元，按 A⊕B 说出的顺序排列。',
  of: { B: '没有 A 的 B', AB: 'A⊕B 中的 B' },
  state: (state) => (state === 0 ? '嵌入' : `第 ${state} 层`),
  cell: (state, place, token, share) => `${state}，第 ${place} 个词元：${token}，${share}`,
  top: (tokens) => `此处最可能的：${tokens}`,
  hint: '指向或点按一个格子，或使用方向键，可看到最可能的五个词元。',
  key: '格子按最可能词元的概率填充；若它正是 A⊕B 最终说出的，则加上边框。',
  columns: ['模型', '状态', '答案的第几个词元', '名次', '词元', '概率'],
};
