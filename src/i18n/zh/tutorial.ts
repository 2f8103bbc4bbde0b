import type { Readiness } from '../../store/training/readiness.ts';
import type { Phase } from '../../worlds/phases.ts';
import { aboutWorlds } from '../../worlds/registry.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';
import type { TutorialWords } from '../en/tutorial.ts';
import { duration, integer, percent, wholePercent } from '../format.ts';
import { PHASE_NAMES as phase } from '../names.ts';
import { steps } from './tutorialSteps.ts';

const listed = (phases: readonly Phase[]) => phases.map((of) => phase[of]).join('、');

const measured = (world: WorldWords, of: Phase, share: string): string =>
  of === 'A'
    ? `从它的状态中能读出 ${share} 的${world.value}`
    : `${of === 'B' ? `它的${world.task}` : `由留出${world.entry}组成的${world.task}`}对了 ${share}`;

const goalIs = (goal: number | null): string => (goal === null ? '' : `，目标是 ${wholePercent(goal)}`);

function standing(
  world: WorldWords,
  of: Phase,
  readiness: Readiness,
  step: number,
  right: number | null,
): string {
  const name = phase[of];
  switch (readiness.kind) {
    case 'untrained':
      return of === 'AB' ? '连接还什么也不加。' : `${name} 还什么都不会。`;
    case 'learning':
      return readiness.measured === null
        ? `第 ${integer(step)} 步${right === null ? '，还没有测量' : `：对了 ${percent(right)}`}。`
        : `第 ${integer(step)} 步：${measured(world, of, percent(readiness.measured))}${goalIs(readiness.goal)}。`;
    case 'settling':
      return `第 ${integer(step)} 步。${name} 学够了，现在让它稳定下来：学习率逐渐降到 0，到第 ${integer(readiness.until)} 步为止。`;
    case 'unsettled':
      return of === 'AB'
        ? `${name} 在第 ${integer(readiness.step)} 步（共 ${integer(readiness.steps)} 步）被停下。请让它完成。`
        : `${name} 在第 ${integer(readiness.step)} 步被停下，状态还没有稳定。请让它完成：现在还不能在它之上构建。`;
    case 'short':
      return `${name} 训练结束时对了 ${percent(readiness.accuracy)}，没有达到 ${percent(readiness.goal)}。`;
    case 'unreadable':
      return `${name} 训练结束。它记住了${world.entry}，但从它的状态里只能读出 ${percent(readiness.share)} 的${world.value}，没有达到 ${percent(readiness.goal)}。`;
    case 'ready':
      return `${name} 准备好了。`;
  }
}

function obstacle(world: WorldWords, of: Phase, readiness: Exclude<Readiness, { kind: 'ready' }>): string {
  const name = phase[of];
  switch (readiness.kind) {
    case 'untrained':
      return `这一步需要训练好的 ${name}。`;
    case 'learning':
    case 'settling':
      return `这一步需要 ${name}，而它还在训练。请先往下读：${name} 一准备好，这一步就能进行。`;
    case 'unsettled':
      return of === 'AB'
        ? `${name} 在第 ${integer(readiness.step)} 步（共 ${integer(readiness.steps)} 步）被停下，还没有学到能学的全部。`
        : `${name} 在第 ${integer(readiness.step)} 步（最多 ${integer(readiness.steps)} 步）被停下，状态还没有稳定，所知道的内容还不能可靠地读出。`;
    case 'short':
      return `${name} 只对了 ${percent(readiness.accuracy)}，而这一步需要 ${percent(readiness.goal)}。`;
    case 'unreadable':
      return `从 ${name} 的状态里只能读出 ${percent(readiness.share)} 的${world.value}，而这一步需要 ${percent(readiness.goal)}。`;
  }
}

export const tutorial = aboutWorlds(
  'zh',
  (world): TutorialWords => ({
    steps: steps(world),
    rail: '教程的步骤',
    stepOf: (number, of) => `第 ${number} 步，共 ${of} 步`,
    isDone: '已完成',
    stage: '工作区',

    task: '轮到你了',
    done: '已测得',
    training: {
      finish: (of) => `让 ${phase[of]} 完成训练`,
      longer: (of, steps) => `让 ${phase[of]} 最多训练 ${integer(steps)} 步`,
      enqueue: (of) => `接着训练 ${phase[of]}`,
      queued: (of) => `接下来训练 ${phase[of]}`,
      moreKeys: (share) => `使用 ${percent(share)} 的${world.entry}`,
      fewKeys: (share, wanted) =>
        `连接只见过 ${percent(share)} 的${world.entry}。要达到目标，${percent(wanted)} 就够了。`,
      takes: (seconds, isMost) => `在这台设备上${isMost ? '最多' : '大约'}需要 ${duration(seconds)}`,
      left: (seconds, isMost) => `${isMost ? '最多' : '大约'}还剩 ${duration(seconds)}`,
      noTime: '还没有测量所需时间',
      progress: (of, kind) => (kind === 'settling' ? `${phase[of]} 的稳定进度` : `${phase[of]} 距目标的进度`),
      standing: (of, readiness, step, right) => standing(world, of, readiness, step, right),
      obstacle: (of, readiness) => obstacle(world, of, readiness),
      trains: (of, step) => `${phase[of]} 正在训练：第 ${integer(step)} 步`,
      settles: (of, step) => `${phase[of]} 正在稳定：第 ${integer(step)} 步`,
      next: (of) => `接下来训练 ${phase[of]}。`,
    },
    instead: {
      train: (of) => ({
        wanted: `把一次真实运行的记录播放到底，看 [${phase[of]}] 怎样学习。`,
        why: '亲自训练需要 WebGPU，而此浏览器没有。',
      }),
      look: `问 [A]、[B] 和 [A⊕B] 同一个${world.expression}，比较它们的答案。`,
    },
    findings: {
      byHeartQuestion: `它是把${world.entry}背下来的吗？`,
      byHeartUnknown: `测量过其余的${world.entry}之后，这里会给出回答。`,
      byHeart: (right, measured) =>
        `到目前为止，${integer(measured)} 个留出${world.entry}中有 ${integer(right)} 个正确。没有任何样本包含它们，所以这不可能是背下来的。`,
      readsAtEnds: (share) =>
        `在${world.entry}的最后一个字母处，B 的一个头从 A 读取的内容有 ${percent(share)} 来自同一个字母：A 就把${world.value}放在那里。`,
    },
    askValues: world.tutorial.askValues,
    askSum: world.tutorial.askPlain,
    askBoth: '同时问两者',
    askAll: '同时问三者',
    cut: '切断所有连接',
    link: '重新连上',

    back: (name) => `返回：${name}`,
    next: (name) => `下一步：${name}`,
    readOn: (name) => `先往下读：${name}`,
    skipWith: (of) => `跳过，使用我们训练好的 ${phase[of]}`,
    keys: '← 和 → 也能翻步。',

    place: '正在使用的模型',
    models: {
      title: (standing) => `正在使用的模型：${standing}`,
      untrained: '未训练',
      training: '正在训练',
      unsettled: '没有完成',
      ours: '我们训练好的模型',
      origin: (origin) => {
        switch (origin.kind) {
          case 'initial':
            return '未训练';
          case 'shipped':
            return '我们训练好的模型';
          case 'trained':
          case 'restored':
            return '在这里训练的';
          case 'file':
            return `来自 ${origin.name}`;
        }
      },
    },
    software: (adapter) => `${adapter} 没有用显卡计算，速度很慢。所以教程使用小型布局。`,
    softwareHere: (adapter) => `${adapter} 没有用显卡计算。小型布局训练得更快。`,
    takePaper: '使用论文的布局',
    takeSmall: '使用小型布局',

    otherwise: (name) => `模型目前的设置是“${name}”。教程讲的是只有一个增强模型的 CALM。`,
    toCalm: '回到 CALM',

    train: (of) => `训练 ${phase[of]}`,
    takeShipped: (of) => (of === 'AB' ? '使用我们训练好的 A、B 和 A⊕B' : `使用我们训练好的 ${phase[of]}`),
    replaces: (phases) => `这会替换在这里训练或加载的 ${listed(phases)}，而且无法恢复。`,
    replace: '替换',
    keep: '保留我的',

    isTrained: (of) => `你的 ${phase[of]} 已经训练过。要看它训练之前的样子，请让它从头开始。`,
    startOver: (of) => `让 ${phase[of]} 从头开始`,

    address: '地址中有一部分无法使用。',
    change: (of, shown) =>
      of.kind === 'no-step'
        ? `没有“${of.given}”这一步。这里是“${shown}”。`
        : `“${of.name}”在这里没有意义，已忽略。`,
    dismiss: '关闭',

    goodFor: '这有什么用？',
    goodForIs: '小型的专才把自己所知道的借给大型模型，两者都不用重新训练。',
    uses: {
      private: [
        '私有知识',
        '小型模型学习你的数据。大型模型读取它的状态，从来看不到数据本身。论文提出了这一点，但没有做实验。',
      ],
      languages: [
        '罕见的语言',
        '小型模型学过这些语言，使大型模型译成英语的成绩从 41.7 提高到 46.1 chrF1（论文的表 2，十种语言）。',
      ],
      code: [
        '代码',
        '小型模型学过代码，使大型模型在 HumanEval 中完成的任务从 16.4 % 提高到 22.5 %（论文的表 4）。',
      ],
    },
    onward: '接下来可以去哪里',
    ways: {
      compare: [
        `问你自己的${world.expression}`,
        '你会看到每一个词元，还能得到一个让别人看到同样内容的链接。',
      ],
      lab: ['改变一切', `试试更少的${world.entry}、别的层或更小的模型，看看什么会让它失效。`],
      kernels: ['拆开一个训练步', '你会看到每一次调度，以及在你的 GPU 上运行的 WGSL。'],
      paper: ['阅读论文', 'Bansal 等人，2024，组合大型模型：翻译、数学、代码。'],
    },
  }),
);
