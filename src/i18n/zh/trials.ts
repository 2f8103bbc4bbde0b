import type { WorldWords } from '../../worlds/worldWords.ts';
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
  below: '小于 0，所以从不问 B',
  none: '还没有问过 B。网格会随着 B 的训练逐渐填满。',
  asking: '正在询问…',
  learning: 'B 正在学习。每格保留上次的答案，直到再问 B 一次。',
};

export const ideas = (world: WorldWords): InsideWords['ideas'] => ({
  name: {
    routing: '交给合适的模型',
    averageOutputs: '平均两者的输出',
    averageWeights: '平均两者的权重',
    passNumbers: '把 A 的答案交给 B',
  },
  what: {
    routing: `对每个${world.expression}，由一个先知选出答得更好的模型。两个都不会，也就无从选择。`,
    averageOutputs:
      '在每个词元处，我们取 A 与 B 概率的平均。把两个错误的答案平均，得到的是第三个错误的答案。',
    averageWeights: '凡是名称和形状都相同的矩阵，我们取 A 与 B 权重的平均。其余保留 B 的。',
    passNumbers: world.passing,
  },
  tryAll: '四个都试',
  trying: '正在尝试…',
  untried: '你还没有试过。',
  showExamples: '它们说了什么',
  right: (right, of) => `${integer(of)} 个中 ${integer(right)} 个正确`,
  together: '合起来',
  reads: (values) => `读出 ${values}`,
  nothing: world.silent,
  examples: (idea) => `${idea}：最前面的${world.expression}和各自的答案`,
  merged: (averaged, kept) =>
    `${integer(averaged)} 个权重是 A 与 B 的平均；${integer(kept)} 个在 A 中没有对应，保留 B 的。`,
});

export const cost = (world: WorldWords): InsideWords['cost'] => ({
  contrast: {
    title: '别的办法要付出什么代价',
    explain: (seeds) =>
      `我们发布的小型布局的运行，${integer(seeds)} 个种子的平均：全都训练同样多的步数，用同样的键组成的算式。这些不是在你的浏览器里测得的。`,
    absent: '发布的运行无法加载。',
    suites: { numeric: '纯数字算式的正确率', heldOut: '由留出键组成的算式的正确率' },
    ways: { calm: 'CALM，A⊕B', lora: '在 B 上做 LoRA', fineTuned: '微调 B' },
  },
  kept: 'B 保留了什么',
  keptWhat: (count) =>
    `单独的 B 和 A⊕B 回答同样的 ${integer(count)} 个${world.plainTasks}，其中没有${world.entry}。`,
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
});
