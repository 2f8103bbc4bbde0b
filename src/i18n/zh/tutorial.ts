import type { Phase } from '../../training/settings.ts';
import type { TutorialWords } from '../en/tutorial.ts';
import { integer, percent } from '../format.ts';
import { PHASE_NAMES as phase } from '../names.ts';
import { steps } from './tutorialSteps.ts';

const listed = (phases: readonly Phase[]) => phases.map((of) => phase[of]).join('、');

export const tutorial: TutorialWords = {
  steps,
  rail: '教程的步骤',
  stepOf: (number, of) => `第 ${number} 步，共 ${of} 步`,
  isDone: '已完成',
  stage: '工作区',

  task: '轮到你了',
  done: '已测得',
  now: (share, step) => `目前 ${percent(share)}，${integer(step)} 步之后`,
  goal: (of) => `${phase[of]} 的准确率距目标的进度`,
  short: (of) => `训练已结束，但没有达到目标。可以再训练一次 ${phase[of]}，也可以就这样继续。`,
  instead: {
    train: (of) => ({
      wanted: `播放一次真实运行的记录，看 [${phase[of]}] 怎样学习。`,
      why: '亲自训练需要 WebGPU，而此浏览器没有。',
    }),
    look: {
      wanted: '问 [A]、[B] 和 [A⊕B] 同一道算式，比较它们的答案。',
      why: '关闭其中一部分需要 WebGPU，而此浏览器没有。',
    },
  },
  askValues: '问两个键的值',
  askSum: '问一道算式',
  askBoth: '同时问两者',

  back: (name) => `返回：${name}`,
  next: (name) => `下一步：${name}`,
  skip: (name) => `跳到：${name}`,
  skipHint: (of) => `跳过的话，由随附的 ${phase[of]} 代替。`,
  keepHint: (of) => `你的 ${phase[of]} 会保持原样。可以带着它继续，之后再回来。`,
  skipWithShipped: (of) => (of === 'AB' ? '改用随附的 A、B 和 A⊕B，跳过' : `改用随附的 ${phase[of]}，跳过`),
  keys: '也可以用方向键翻步骤。',

  place: '当前使用',
  software: (adapter) => `${adapter} 没有用显卡，是用软件计算的，比较慢。因此教程采用小型布局。`,
  softwareHere: (adapter) => `${adapter} 没有用显卡，是用软件计算的。小型布局训练得更快。`,
  takePaper: '改用论文布局',
  takeSmall: '改用小型布局',

  otherwise: (name) => `当前的设置是“${name}”。教程讲的是只有一个增强模型的 CALM。`,
  toCalm: '回到 CALM',

  lacking: (phases) => `这一步需要训练好的 ${listed(phases)}。可以先训练，也可以使用随附的模型。`,
  lackingOwn: (phases) => `这一步需要训练好的 ${listed(phases)}。当前设置没有随附的权重，请先训练。`,
  lackingHere: (phases) =>
    `这一步需要训练好的 ${listed(phases)}。训练需要 WebGPU，而此浏览器没有，所以只能使用随附的模型。`,
  train: (of) => `训练 ${phase[of]}`,
  takeShipped: (of) => (of === 'AB' ? '使用随附的 A、B 和 A⊕B' : `使用随附的 ${phase[of]}`),
  replaces: (phases) => `这会替换在此训练或载入的 ${listed(phases)}，它们将不复存在。`,
  replace: '替换',
  keep: '保留我的',

  isTrained: (of) => `你的 ${phase[of]} 已经训练过了。想看它训练之前的样子，请重新开始。`,
  startOver: (of) => `重新开始 ${phase[of]}`,

  address: '地址中有些内容无法使用。',
  change: (of, shown) =>
    of.kind === 'no-step'
      ? `没有“${of.given}”这一步。现在显示的是“${shown}”。`
      : `“${of.name}”在这里没有意义，已略去。`,
  dismiss: '关闭',

  onward: '接下来去哪里',
  ways: {
    compare: ['问你自己的算式', '逐个词元地看，还可以把链接发给别人看同样的内容。'],
    lab: ['什么都改一改', '更少的键，别的层，更小的模型：什么会让它失灵，又在什么时候？'],
    kernels: ['把一个训练步拆开', '它的每一次调度，以及在你的 GPU 上运行的 WGSL 代码。'],
    paper: ['读论文', 'Bansal 等人，2024 年，用大模型做翻译、数学和代码。'],
  },
};
