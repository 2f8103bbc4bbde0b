import { phaseOf } from '../../training/stages.ts';
import { PAPER_HELD_OUT } from '../../worlds/paper.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';
import type { LabWords } from '../en/lab.ts';
import { integer, percentage, rate } from '../format.ts';
import { STAGE_NAMES as phase } from '../names.ts';
import { codeSuites } from './code.ts';
import { refusal } from './refusal.ts';

export const statusWords: LabWords['status']['words'] = {
  untrained: '未训练',
  training: '训练中',
  paused: '已暂停',
  finished: '已训练',
  stopped: '已提前停止',
  diverged: '已发散',
};

export const intro = (world: WorldWords): LabWords['intro'] => ({
  title: '先把三个都训练出来，再想办法推翻它。',
  lead: (keys, composed) =>
    `${world.learned(integer(keys))}把两者都冻结，用其中 ${integer(composed)} 个${world.entry}训练它们之间的一个小小的连接，然后问问另外 ${integer(keys - composed)} 个${world.entry}。`,
});

export const settings = (world: WorldWords): LabWords['settings'] => ({
  open: '设置',
  title: '设置',
  close: '取消',
  apply: '应用',
  discard: '放弃并应用',
  preset: '布局',
  world: '世界',
  presets: { paper: '论文布局', small: '小型，快速', custom: '自定义' },
  presetHint: {
    paper: 'A 和 B 各有 4 层，A 每隔一层有一个连接通向 B。',
    small: 'A 有 2 层，B 有 3 层，只有一个连接。适合快速试跑或较慢的机器。',
  },
  longer: (here, otherwise) =>
    `键这么多，A 要更久才能记住：${integer(here.steps)} 步、每步 ${integer(here.rows)} 行，而不是 ${integer(otherwise.steps)} 步、每步 ${integer(otherwise.rows)} 行。`,
  gentler: (rate, decay, composed) =>
    `A 的学习率为 ${rate}，权重衰减为 ${decay}，组合训练 ${integer(composed)} 步。`,
  randomKeys: '改用随机键',
  trainLonger: '让 A 按这么多键训练',
  summary: {
    keys: (keys) => `${integer(keys)} 个${world.entry}`,
    ownKeys: (keys) => `你自己的 ${integer(keys)} 个键`,
    share: (share) => `${Math.round(100 * share)}\u202f% 用于训练组合`,
    operands: (operands) => `最多 ${operands} 个操作数`,
    seeds: (seed, entries) => `种子 ${seed}，${world.entry}的种子 ${entries}`,
  },
});

export const controls = (world: WorldWords): LabWords['controls'] => ({
  play: (of) => `训练 ${phase[of]}`,
  playAnew: (of) => `从零训练 ${phase[of]}`,
  pause: (of) => `暂停 ${phase[of]}`,
  step: (of) => `${phase[of]} 走一步`,
  reset: (of) => `重置 ${phase[of]}`,
  speed: (of) => `${phase[of]} 的训练速度`,
  speeds: { 1: '1 步/秒', 10: '10 步/秒', full: '全速' },
  progress: (of) => `${phase[of]} 的进度`,
  shipped: '使用我们训练好的模型',
  shippedOf: (of) => `使用我们训练好的 ${phase[of]}`,
  shippedFor: (of) => `使用我们训练好的 ${of.map((one) => phase[one]).join(' 和 ')}`,
  save: '保存',
  saveOf: (of) => `保存 ${phase[of]} 的检查点`,
  saveRun: '保存整次运行',
  load: '载入',
  loadOf: (of) => `载入 ${phase[of]} 的检查点`,
  file: (of) => `${phase[of]} 的检查点文件`,
  stage: '显示两者中的哪一个',
  drop: (of) => `把 ${phase[of]} 的检查点拖放到这里`,
  stopAt: '提前停止：达到',
  stopAtUnit: `%（留出${world.entry}）时`,
  stopAtLabel: `留出${world.entry}准确率达到百分之几时停止`,
});

export const status: LabWords['status'] = {
  words: statusWords,
  listed: (items) => items.join('，'),
  origin: (origin) => {
    switch (origin.kind) {
      case 'initial':
        return '初始权重';
      case 'trained':
        return '在此训练';
      case 'shipped':
        return '我们训练好的模型';
      case 'file':
        return `来自 ${origin.name}`;
      case 'restored':
        return '在此训练，已恢复';
    }
  },
  loading: '正在载入权重…',
  compiling: (done, total) => `正在编译内核，${integer(done)} / ${integer(total)}`,
  goOn: '继续',
  startOver: '重置',
  after: (step) => `${integer(step)} 步之后`,
  step: (step, steps) => `第 ${integer(step)} 步，共 ${integer(steps)} 步`,
  steps: (perSecond) => `${rate(perSecond)} 步/秒`,
  examples: (perSecond) => `${integer(perSecond)} 样本/秒`,
  parameters: (of, count) =>
    phaseOf(of) === 'AB' ? `训练 ${integer(count)} 个参数` : `${integer(count)} 个参数`,
  blocked: (untrained) =>
    `组合需要训练好的 A 和 B，而 ${untrained.map((of) => phase[of]).join(' 和 ')} 还没有训练。`,
  stale:
    '这个组合训练好之后，A 或 B 变了，它的交叉注意力所读的状态是它从未见过的。请重新训练它，或换回原来的 A 和 B。',
  diverged: (step) =>
    `损失变成了无穷大。训练停在最后一个正常的步上（第 ${integer(step)} 步）。可以从那里继续，也可以重置。`,
  refused: (reason) => `检查点被拒绝，现有权重保持不变。${refusal(reason)}`,
  refusal,
  neverTrained: '在这些设置下 A 从不训练：它保持初始权重。',
  noPart: '在这些设置下 A 不参与 A⊕B。',
  replaces: (name, lost) =>
    `${name} 里是一整次运行。打开它，你在此训练的 ${lost.map((of) => phase[of]).join(' 和 ')} 就会丢失。`,
  openRun: '打开这次运行',
  keepPresent: '保留现有的',
  leftOut: (left) =>
    `文件里没有 ${left.map((of) => phase[of]).join(' 和 ')}，其余都在：它训练好之后，A 或 B 变了，它们已不再配套。`,
  noShipped: '没有找到我们为这种布局训练好的模型。请从零训练，或载入文件。',
  unread: (name) => `无法读取 ${name}。它是否已被移动，或者是一个文件夹？`,
};

export const charts = (world: WorldWords): LabWords['charts'] => ({
  loss: '损失',
  accuracy: '准确率',
  suite: {
    substitution: '替换',
    numeric: '数值算术',
    composition: `组合训练${world.entry}`,
    heldOut: `留出${world.entry}`,
    ...codeSuites,
    words: '读对的词',
    highTranslation: '翻译，高资源',
    highProblems: '应用题，高资源',
    englishProblems: '英语应用题',
    translation: '翻译，留出词',
    problems: '应用题，留出词',
    trainedTranslation: '翻译，组合训练词',
    trainedProblems: '应用题，组合训练词',
  },
  headline: {
    A: { substitution: '替换正确' },
    B: { numeric: '算式正确' },
    AB: { heldOut: `留出${world.entry}正确`, composition: `组合训练${world.entry}` },
  },
  paper: `论文，${percentage(PAPER_HELD_OUT)}`,
  everyStep: '每步一个值。',
  recorded: {
    series: (label) => `${label}，当时记录`,
    source: (adapter, date, seed) => `${adapter}，${date}，种子 ${seed}`,
    means: (source, steps) => `${source}，每 ${integer(steps)} 步的平均`,
    describe: (source) => `这是记录，不是现在测得的：${source}。`,
    note: (source) => `虚线：这些权重当初训练时的记录（${source}）。圆点是刚刚在这里测得的。`,
  },
  empty: '还没有曲线',
  describe: (what, of, values) => `${phase[of]} 的${what}。${values}`,
  latest: (label, value, step) => `${label}：${integer(step)} 步之后为 ${value}。`,
  none: '还没有测量。',
  atStep: (step) => `第 ${integer(step)} 步`,
  unmeasured: '尚未测量',
});

export const cells: LabWords['cells'] = {
  right: '正确',
  wrong: '错误',
  unknown: '还没问',
  count: (right, of) => `${integer(of)} 个中对 ${integer(right)} 个`,
  countSoFar: (right, measured, of) =>
    `对 ${integer(right)} 个，已问 ${integer(measured)} 个，共 ${integer(of)} 个`,
};

export const keyMap = (world: WorldWords): LabWords['keyMap'] => ({
  title: (keys) => (keys === 0 ? `所有的${world.entry}` : `全部 ${integer(keys)} 个${world.entry}`),
  subtitle: {
    A: `每格一个${world.entry}。亮起：A 读对了它的${world.value}。`,
    B: `每格一个${world.entry}。B 从没见过${world.entry}，所以没有一格亮起。`,
    AB: `每格一个${world.entry}。亮起：A⊕B 答对了含有它的${world.task}。`,
  },
  show: '显示谁的答案',
  label: (of) => `所有${world.entry}的地图，由 ${phase[of]} 回答。用方向键在${world.entry}之间移动。`,
  composition: `组合训练${world.entry}`,
  heldOut: `留出${world.entry}`,
  compositionKey: `组合训练${world.entry}`,
  heldOutKey: `留出${world.entry}`,
  after: (answer, step) => `第 ${integer(step)} 步后${answer}`,
  notAsked: `还没有问过任何${world.entry}。`,
  asked: (first, last) =>
    first === last
      ? `这些${world.entry}都是在第 ${integer(last)} 步后问的。`
      : `这些${world.entry}是在第 ${integer(first)} 到 ${integer(last)} 步后分批问的。`,
  cell: (key, value) => `${key} = ${value}`,
  empty: `模型建好之后，${world.entry}会显示在这里。`,
});
