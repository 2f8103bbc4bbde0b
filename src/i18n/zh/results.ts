import type { ResultsWords } from '../en/results.ts';
import { integer, percent, percentage } from '../format.ts';

export const results: ResultsWords = {
  title: '结果',
  lead: '命令“npm run reproduce”从零训练每一个模型，并测出这里的每一个数字。点击任何一个数字，就能看到它背后的各次运行。',
  layout: '布局',
  unreachable: '页面未能加载结果。结果是本站的一个文件，也许是网络断开了。',
  unreadable: '结果文件无法读取，因为它由本站的另一个版本写成。',
  again: '重试',

  headline: {
    title: (calm, others) =>
      `用 CALM，留出键的算式答对 ${percent(calm)}。图中其他做法都不超过 ${percent(others)}。`,
    unknown: '这个布局还没有运行过 CALM。',
    kept: ({ calm, fineTuned, lora }) => {
      const losses = [
        ...(fineTuned === null ? [] : [`微调后的 B 降到 ${percent(fineTuned)}`]),
        ...(lora === null ? [] : [`加上 LoRA 的 B 降到 ${percent(lora)}`]),
      ];
      const contrast = losses.length === 0 ? '' : `不用 A 时，${losses.join('，')}。`;
      return `CALM 还保住了 B 原来的本领：普通加减法答对 ${percent(calm)}。${contrast}`;
    },
    figure: '用 A 和 B 的每种做法在留出键和普通加减法上的成绩',
    what: '模型',
    ways: {
      calm: 'A⊕B，CALM',
      lora: 'B 加 LoRA',
      fineTuned: '微调的 B',
      furtherTrained: '继续训练的 B',
      B: '单独的 B',
      A: '单独的 A',
    },
    heldOut: '留出键的算式',
    numeric: '普通数字的加减',
    explain:
      '整个答案都对才算答对。留出键是 A⊕B（或改动后的 B）的训练样本里从不出现的键；只有继续训练的 B 读过它们的值。',
  },
  tableOne: {
    title: '表 1：单独都做不到，组合能做到',
    caption: '数字是准确率（百分比），整个答案必须完全正确。',
  },
  tableFive: {
    title: '表 5：A 和 B 还能做成什么',
    explain:
      '每个模型都用组合的数据训练，步数与组合相同；继续训练的 B 还用 A 的数据。其中一行是上限：B 训练的步数等于 A 与 B 之和，学习率用 B 自己的，是组合的一半。数值算术一列显示 B 忘掉了多少。',
    what: '模型',
    alone: '单独的 B',
    parameters: '训练的参数',
    ours: '我们，准确率（百分比）',
    paper: '论文，各用其自己的单位',
    absent: '论文中没有',
    showPaper: '显示论文的数字',
    hidePaper: '隐藏论文的数字',
    skyline: (variant, steps) => `${variant}，${integer(steps)} 步`,
    skylineIs: '上限：与 A、B 所用的步数之和相同',
  },
  ideas: {
    routing: ['路由', '由先知挑出答对的那个模型'],
    averageOutputs: ['平均输出', '每个词元取两者概率的平均'],
    averageWeights: ['平均权重', 'B 的权重，形状相同处取两者平均'],
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
    `留出键上的随机水平是 ${percent(share)}：一个不读键、只按运算符回答最常见结果的模型能答对这么多。`,
  notRun: '未运行',

  sweeps: {
    title: '每次只改一项设置',
    explain:
      '每一行改变一项设置，其余不变。只有与 A、B 有关时才重新训练它们。键超过 1,000 个时 A 要训练得更久，25,000 个时组合也要：各点的“全部设置”里都有。',
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
      'A 知道一半的键，A₂ 知道另一半，所以在同样的比例下，每个连接可学的键只有一半。如果 A₂ 后来才加入，通向 A 的连接保持不变：它们只见过 A 的键。',
    parts: { first: 'A 的键', second: 'A₂ 的键', mixed: '两者的键混合' },
    axis: { steps: '步', share: '键的比例（百分比）', keys: '键' },
    none: '尚未运行。',
    paperLine: '论文，留出键',
    describe: (what, points) => `留出键上的准确率${what}：${points}`,
    describePoint: (x, figure) => `${x}：${figure}`,
  },

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
