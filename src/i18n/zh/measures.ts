import type { WorldWords } from '../../worlds/worldWords.ts';
import type { LabWords } from '../en/lab.ts';
import { integer } from '../format.ts';

const PARTS: Record<string, string> = {
  embedding: '嵌入',
  tens: '十位嵌入',
  units: '个位嵌入',
  position: '位置',
  norm: '最后的增益',
  output: '输出',
  attentionNorm: '注意力前的增益',
  queryKeyValue: '查询、键、值',
  attentionOutput: '注意力输出',
  mlpNorm: 'MLP 前的增益',
  mlpInput: 'MLP 输入',
  mlpOutput: 'MLP 输出',
  augmentingNorm: 'A 状态的增益',
  anchorNorm: 'B 状态的增益',
  projection: 'f_proj',
  query: 'W_Q',
  keyValue: 'W_K 和 W_V',
};
const partOfPair = (part: string) => (part === 'output' ? 'W_O' : (PARTS[part] ?? part));

const parameter: LabWords['measures']['parameter'] = (name) => {
  switch (name.kind) {
    case 'block':
      return [`第 ${name.layer + 1} 块`, ...(name.part === null ? [] : [PARTS[name.part] ?? name.part])].join(
        '：',
      );
    case 'pair':
      return `${name.augmenting === 0 ? '' : 'A₂，'}层对 ${name.pair + 1}：${partOfPair(name.part)}`;
    case 'other':
      return PARTS[name.part] ?? name.part;
  }
};

export const measures = (world: WorldWords): LabWords['measures'] => ({
  menu: (figure) => `${figure}：表格与文件`,
  asTable: '以表格显示',
  saveAs: (format) => `存为 ${format}`,
  undrawn: '此浏览器无法把这张图转成 PNG。SVG 的内容相同。',
  step: '步',
  thinned: (stride, points) =>
    `表格每 ${integer(stride)} 步显示一行。CSV 文件中有全部 ${integer(points)} 个点。`,

  key: world.entry,
  value: world.value,
  kind: `${world.entry}的种类`,

  title: '权重与梯度',
  explain: '看看训练中它们有多大，也可以把任一矩阵画成图。',
  whose: '哪个模型的权重',
  norms: { weights: '权重的范数', gradient: '梯度的范数' },
  describeNorms: (norm, model) => `${model} 逐层的${norm}，对数轴。`,
  layers: '层',
  noNorms: (model) => `页面在训练 ${model} 时测量范数。`,
  noNormsWithoutGpu: '页面在训练模型时测量范数，而训练需要 WebGPU。',
  parameter,
  matrix: '矩阵',
  chooseMatrix: '要显示的矩阵',
  reading: '正在读取…',
  noMatrix: '模型建好之后，矩阵会显示在这里。',
  mapLabel: (matrix) => `${matrix}的图。用方向键在值之间移动。`,
  cell: (row, column) => `第 ${row + 1} 行，第 ${column + 1} 列`,
  entry: (column) => `第 ${column + 1} 项`,
  scale: (limit) => `颜色从 −${limit}（紫）经 0 到 ${limit}（橙）`,
  clipped: '色标涵盖 99.5 % 的值；超出的少数取两端的颜色。',
  size: '大小',
  norm: '范数',
  least: '最小值',
  most: '最大值',
  zeros: '零的比例',
});
