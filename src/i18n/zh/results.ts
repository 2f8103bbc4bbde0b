import type { ResultsWords } from '../en/results.ts';
import { integer, percent, percentage } from '../format.ts';
import { keyCosts } from './keyCosts.ts';

export const results: ResultsWords = {
  title: '结果',
  lead: '论文的表格，以及旁边我们自己的数字。我们的数字全部由同一条命令“npm run reproduce”测得：它从零训练每一个模型，没有一个数字是手写的。点开任何一个数字，就能看到它背后的各次运行。',
  layout: '布局',
  unreachable: '结果未能加载。它是本站的一个文件，也许是网络断开了。',
  unreadable: '结果文件无法读取：它由本站的另一个版本写成。',
  again: '重试',

  tableOne: {
    title: '表 1：单独都做不到，组合能做到',
    caption: '准确率（百分比），整个答案完全匹配。',
  },
  tableFive: {
    title: '表 5：A 和 B 还能做成什么',
    explain:
      '每种做法都用组合的数据训练（继续训练的 B 还用 A 的数据），步数与组合相同，测试也相同。另有一行让 B 训练 A 与 B 加起来那么多步，作为上限，学习率与当初训练 B 时一样；其余各行用组合的学习率，是它的两倍。B 遗忘了多少，看数值算术一列。论文的消融实验用的是别的任务，各行的高低次序不必与这里相同。',
    what: '用 A 和 B 做成的模型',
    alone: '单独的 B',
    parameters: '训练的参数',
    ours: '我们，准确率（百分比）',
    paper: '论文，各用其自己的单位',
    absent: '论文中没有',
    skyline: (variant, steps) => `${variant}，${integer(steps)} 步`,
    skylineIs: '上限：与 A、B 所用的步数之和相同',
  },
  suites: {
    heldOut: '留出键',
    composition: '组合训练键',
    substitution: 'KV 替换',
    numeric: '数值算术',
  },
  ideas: {
    routing: ['路由', '由先知在 A 和 B 中挑出答对的那个'],
    averageOutputs: ['平均输出', '逐个词元取两者概率的平均'],
    averageWeights: ['平均权重', '形状相同处取平均，其余用 B 的'],
  },
  tasks: {
    flores: 'FLORES，chrF1',
    languages: '胜过 B 的语言数（共 192 种）',
    gsmLow: 'GSM，低资源语言',
    gsmHigh: 'GSM，高资源语言',
    humanEval: 'HumanEval',
    mbpp: 'MBPP',
    codeXGlue: 'CodeXGLUE，chrF1',
  },

  paper: (share) => `论文 ${percentage(share)}`,
  count: '种子数',
  interval: (seeds) =>
    seeds === 1
      ? '只有一个种子，所以还没有置信区间。'
      : `${seeds} 个种子的平均值 ± 其 95% 置信区间的一半（学生 t 分布）。`,
  chance: (share) =>
    `留出键上的随机水平是 ${percent(share)}：不读键、对每种运算符组合都回答最常见的结果，最多也只能答对这么多。`,
  notRun: '未运行',

  sweeps: {
    title: '放在哪里，需要多少',
    explain:
      '每次只改变一项设置，其余不变；只有与 A、B 有关时才重新训练它们。键超过 1,000 个时，A 的训练方式也随之改变；25,000 个时，组合的训练也一样：见各点的“全部设置”。25,000 个键时，小型布局的 A 与组合合起来在软件适配器上一小时内能训练完；B 与键的数量无关。',
    curves: '留出键上的准确率',
    steps: '随组合训练步数的变化',
    point: '设置',
    known: 'KV 替换，单独的 A',
    computed: '数值算术，单独的 B',
    names: {
      share: '随训练用键比例的变化',
      keys: '随键数的变化',
      layers: '层对',
      heads: '交叉注意力的头数',
      operands: '操作数',
      two: '两个增强模型',
    },
    heads: (count) => `${count} 个头`,
    operands: (count) => `最多 ${count} 个操作数`,
    keys: (count) => `${integer(count)} 个键`,
    share: (share) => `${integer(100 * share)}\u202f% 的键`,
    ofTwo:
      '键交替分给 A 和 A₂，所以在同样的比例下，通向每一个的连接都只有一半的键可学。A₂ 后来才连上时，通向 A 的连接保持不变，当时只见过 A 的键。',
    parts: { first: 'A 的键', second: 'A₂ 的键', mixed: '两者的键混合' },
    axis: { steps: '步', share: '键的比例（百分比）', keys: '键' },
    none: '尚未运行。',
    paperLine: '论文，留出键',
    describe: (what, points) => `留出键上的准确率${what}：${points}`,
    describePoint: (x, figure) => `${x}：${figure}`,
  },

  costs: keyCosts,

  origin: {
    caption: (row, column) => `“${row}，${column}”背后的各次运行`,
    seed: '种子',
    share: '答对比例',
    asked: '提问数',
    seconds: (stage) => `${stage} 训练用时，秒`,
    right: '答对',
    rightOf: (right, asked) => `${integer(asked)} 中的 ${integer(right)}`,
    adapter: '适配器',
    date: '测量日期',
    time: '训练用时',
    version: '版本',
    unnoted: '未记录',
    unnotedVersion: '未记录的版本',
    trainedBy: (stages, version) => `${stages} 由 ${version} 训练`,
    versions: (count) => `这些运行出自代码的 ${count} 个版本。`,
    open: '在实验室中打开',
    openSeed: (seed) => `在实验室中打开种子 ${seed} 的设置`,
    settings: '全部设置',
  },
};
