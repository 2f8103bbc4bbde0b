import type { KernelsWords } from '../en/kernels.ts';
import { integer } from '../format.ts';
import { STAGE_NAMES as stage } from '../names.ts';
import { check } from './check.ts';
import { race } from './race.ts';

export const kernels: KernelsWords = {
  title: '逐个内核看一个训练步',
  lead: '这些页面上的全部训练都在我们为此编写的几个 WebGPU 内核里进行。这一页把一个训练步拆开，展示运行了什么、按什么顺序，以及代码本身。',
  whose: '显示哪个模型的训练步',
  step: (of, dispatches, distinct) =>
    `按现在的设置，${stage[of]} 的一步由 ${integer(dispatches)} 次调度组成，用到 ${integer(distinct)} 个不同的内核，全部在一个命令缓冲区里，一次提交。`,
  replayed:
    '页面只编译一次内核，以后每一步都原样重放。一步不分配内存，也不作决定。从外面来的只有新的批次和学习率。',
  compiling: '正在编译这一步的内核…',

  strip: '这一步的全部调度',
  stripHint: '每次调度一格，按顺序排列。记号相同的，运行的是同一族的内核。',
  stripLabel: '这一步的全部调度。用方向键移动：左右移一格，上下移一段。',
  parts: { forward: '前向', loss: '损失', backward: '反向', update: '裁剪与更新' },
  part: (name, dispatches) => `${name}：${integer(dispatches)} 次调度`,
  families: {
    embedding: '嵌入',
    linear: '矩阵乘积',
    attention: '注意力',
    rmsNorm: 'RMS 归一化',
    swiglu: 'SwiGLU 门',
    crossEntropy: '交叉熵',
    accumulate: '梯度求和',
    optimiser: '权重更新',
    norms: '权重的范数',
    patch: '状态的替换',
  },
  dispatch: (number, of) => `第 ${integer(number)} 次调度，共 ${integer(of)} 次`,
  groups: (grid, group, threads) => `${grid} 个工作组，每组 ${group} 个线程，共 ${integer(threads)} 个线程`,
  runs: (count) => `它的内核在这一步里运行 ${integer(count)} 次。`,
  reads: '读',
  writes: '写',
  toSource: '显示它的源代码',

  measure: '测量',
  measureAgain: '再测一次',
  measuring: '正在测量…',
  measured: (adapter) =>
    `宽度是在 ${adapter} 上所占的这一步时间的份额，由它自己的时钟测得，取五轮的中位数。测量时每次调度单独成为一个通道，学习率为 0，所有权重随后恢复原样。`,
  share: (percent) => `占时间的 ${percent}`,
  noClock: '各占多少时间在这里无法测量：这个适配器没有能给单次调度计时的时钟（timestamp-query）。',

  table: '内核',
  tableHint: '每个都是编译时的样子：模板中填好了尺寸，循环已展开。开头几行说明它计算什么。',
  kernel: '内核',
  perStep: '每步运行次数',
  shareHead: '占时间的份额',
  source: '源代码',
  show: (name) => `${name} 的源代码`,
  copy: '复制',
  copied: '已复制。',
  uncopied: '浏览器不允许复制，请改为选中文字。',

  missing:
    '这里没有可以拆开的训练步：它要在 GPU 上才能建起来。下面是内核写成时的样子，尚未填入尺寸，循环也未展开。',
  templates: '内核写成时的样子',
  templatesHint:
    '带少量模板语法的 WGSL：#for 展开循环，#if 略去若干行，${…} 处填入数值。开头几行说明它计算什么。',

  check,
  race,
};
