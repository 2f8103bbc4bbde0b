import type { InsideWords } from '../en/inside.ts';
import { integer } from '../format.ts';

export const outdated: InsideWords['outdated'] = '此后权重有了变化。请重新询问，以看到现在的结果。';

export const grid: InsideWords['grid'] = {
  title: { sum: '所有的 a + b', difference: '所有的 a − b' },
  subtitle: '每格一个算式：每个 a 一行，每个 b 一列。亮起：B 算对了。',
  operator: { sum: 'a + b', difference: 'a − b' },
  choose: '网格显示哪些算式',
  label: {
    sum: 'a 和 b 从 0 到 99 的所有 a + b 的网格，由 B 回答。用方向键逐格移动，按住 Shift 每次移动十格。',
    difference:
      'a 和 b 从 0 到 99 的所有 a − b 的网格，由 B 回答。用方向键逐格移动，按住 Shift 每次移动十格。',
  },
  standing: ['还没有问', '错误', '正确'],
  below: '小于 0，所以从不问 B',
  count: (right, of) => `${integer(of)} 个中 ${integer(right)} 个正确`,
  countSoFar: (right, asked, of) =>
    `${integer(right)} 个正确，已问 ${integer(of)} 个中的 ${integer(asked)} 个`,
  none: '还没有问过 B。网格会随着 B 的训练逐渐填满。',
  asking: '正在询问…',
  learning: 'B 正在学习。每格保留上次的答案，直到再问 B 一次。',
  right: '正确',
  wrong: '错误',
  unknown: '还没问',
};

export const ideas: InsideWords['ideas'] = {
  name: {
    routing: '交给合适的模型',
    averageOutputs: '平均两者的输出',
    averageWeights: '平均两者的权重',
  },
  what: {
    routing: '对每个算式，由一个先知在 A 和 B 中选答得更好的一个。两个都不会，也就无从选择。',
    averageOutputs:
      '在每个词元处取 A 与 B 所给概率的平均，说出最可能的那个。两个不知道的合在一起，还是不知道。',
    averageWeights: '凡是名称和形状都相同的矩阵，取 A 与 B 权重的平均；其余保留 B 的。',
  },
  count: '由留出键组成的算式',
  tryIt: '试一试',
  trying: '正在尝试…',
  untried: '还没有试过。',
  right: (right, of) => `${integer(of)} 个中 ${integer(right)} 个正确`,
  together: '合起来',
  reads: (values) => `读出 ${values}`,
  nothing: '没有数',
  examples: (idea) => `${idea}：最前面的算式和各自的答案`,
  merged: (averaged, kept) =>
    `${integer(averaged)} 个权重是 A 与 B 的平均；${integer(kept)} 个在 A 中没有对应，保留 B 的。`,
};

export const cost: InsideWords['cost'] = {
  kept: 'B 保留了什么',
  keptWhat: (count) => `单独的 B 和 A⊕B 回答同样的 ${integer(count)} 道数字加减算式，其中没有键。`,
  changed: (lost, gained) => `B 答对而 A⊕B 答错的有 ${lost} 个；B 答错而 A⊕B 答对的有 ${gained} 个。`,
  ask: '问这两个模型',
  asking: '提问中…',
  fingerprints: '冻结，就是一位都不变',
  fingerprintsWhat: '权重的 SHA-256：组合开始训练时的，和现在的。只要有一位改变，整个值就会不同。',
  computing: '指纹会显示在这里。',
  model: '模型',
  before: '之前',
  now: '现在',
  verdict: '比较',
  same: '相同',
  different: '此后变了',
  untrained: '还没有组合',
  ledger: '花费了什么',
  parameters: '训练的参数',
  steps: '步数',
  seconds: '秒',
};
