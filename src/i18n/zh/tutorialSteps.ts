import type { Step } from '../../store/tutorialSteps.ts';
import type { StepWords } from '../en/tutorialSteps.ts';
import { integer, percent } from '../format.ts';
import { asked } from '../tutorialFacts.ts';
import { cost, ideas } from './trials.ts';

const said = (reading: string | null) => reading ?? '答不出数';

export const steps: Record<Step, StepWords> = {
  'what-each-knows': {
    name: '两个模型',
    heading: () => ['两个模型，各懂一件事。'],
    text: ({ keys }) => [
      `[A] 背下了 ${integer(keys)} 个编造的词，每个词代表 0 到 99 之间的一个数。我们把这些词叫作*键*，把它们代表的数叫作*值*。`,
      '[B] 学会了加法和减法。键对它来说毫无意义。',
      '两者都是 Transformer，和你可能听说过的大语言模型是同一类，只是非常小。它们就在你的浏览器里运行。',
    ],
    task: () => '先问两个键的值，再问一道算式。',
    outcome: ({ values, sum }) =>
      `[A] 的回答：${asked(values)}。[B] 的回答：${asked(sum)}。每次也看看另一栏：一个会的，另一个不会。`,
  },
  'train-a': {
    name: '训练 A',
    heading: ({ keys }) => [`[A] 要背下 ${integer(keys)} 个键。`],
    text: () => [
      '图上每一格是一个键。[A] 读对它的值，格子就亮。带边框的格子以后会派上用场。',
      '这里没有规律可找：哪个键对应哪个数，是随机抽取的。[A] 只能死记。',
      '本页所依据的论文把这样的专才称为*增强模型*。',
    ],
    task: ({ goal }) => `按下播放按钮训练 [A]，直到它在 ${goal} 的算式中读对每一个键的值。`,
    outcome: ({ A }) =>
      `${integer(A?.step ?? 0)} 步之后，${percent(A?.share ?? 0)} 正确。它记住了这些键，但从来没有学过加法。`,
  },
  'train-b': {
    name: '训练 B',
    heading: () => ['[B] 要学会加法和减法。'],
    text: () => [
      '网格里每一格是两个数的一道算式。[B] 算对了，格子就亮。',
      '这里有规律，但没有人告诉 [B]。它只看到算式和结果，进位要靠它自己摸索出来。',
      '[B] 代表那个庞大的通用模型，它的本领应当保留下来。论文把它称为*锚模型*。',
    ],
    task: ({ goal }) => `按下播放按钮训练 [B]，直到它算对 ${goal} 的算式。`,
    outcome: ({ B }) =>
      `${integer(B?.step ?? 0)} 步之后，${percent(B?.share ?? 0)} 的算式正确。至于键代表什么，它无从知道。`,
  },
  'neither-can': {
    name: '都做不到',
    heading: () => ['把两个键相加？', '两个模型都做不到。'],
    text: () => [
      '要把两个键相加，既要知道它们代表什么，又要会加法。[A] 会前一半，[B] 会后一半。',
      '不经训练，能让它们合作吗？有三个简单的主意：把每道题*交给*合适的模型，*平均*两者的输出，或者*平均*两者的权重，也就是训练得到的那些数。',
      '试题由*留出键*组成。[A] 认识它们，和认识其余的键一样，但它们要留到后面的测验才用。',
    ],
    task: () => `从三个主意中选一个，按“${ideas.tryIt}”。`,
    outcome: ({ tried }) =>
      tried === undefined
        ? ''
        : `${ideas.name[tried.idea]}：${integer(tried.count)} 道由留出键组成的算式，对了 ${percent(tried.accuracy)}。挑选和平均都只能拿出其中一个已有的本领，而这里谁也没有同时具备两半。`,
  },
  compose: {
    name: '组合',
    heading: () => ['让 [B] 能看到 [A] 的内部。'],
    text: ({ learned }) => [
      '[A] 读一个键的时候，它内部的那些数，也就是*隐藏状态*，逐渐包含了这个键的值。[B] 从来看不到它们。',
      `于是我们在两者之间加上连接：*交叉注意力*。在连接处，[B] 查看 [A] 在每个字符上的状态，把查到的内容加到自己的状态里。要训练的只有这些连接，共 ${learned} 个数。[A] 和 [B] 都*冻结*：权重一个也不变。`,
      '[A]、[B] 和这些连接合在一起，就是*组合* [A⊕B]。起初，连接什么也不加。所以在训练之前，[A⊕B] 应当和 [B] 完全一样。',
    ],
    task: () => '验证一下：拿同一道题问 [B] 和未训练的 [A⊕B]。',
    outcome: ({ alike }) =>
      `一样：${integer(alike?.tokens ?? 0)} 个词元（模型一个接一个写出的单位）全部相同，每个词元的概率也相同。[A⊕B] 以后会的新本领，都是连接学来的。`,
  },
  'train-composition': {
    name: '训练 A⊕B',
    heading: ({ composed, heldOut }) => [
      `给它看 ${integer(composed)} 个键，再问另外 ${integer(heldOut)} 个。`,
    ],
    text: ({ composed, heldOut, paper }) => [
      `连接只用其中 ${integer(composed)} 个键的算式来训练，这些键叫*组合训练键*，在图上带有边框。另外 ${integer(heldOut)} 个是*留出键*：没有任何样本包含它们。`,
      '如果连接只是死记键，那么只有带边框的格子会亮。请看其余的格子。',
      `图表中的横线是论文的结果，用的是 25,000 个键和大得多的模型：${paper}。`,
    ],
    task: ({ goal }) => `按下播放按钮训练 [A⊕B]，直到它答对 ${goal} 由留出键组成的算式。`,
    outcome: ({ AB }, { share }) =>
      `${integer(AB?.step ?? 0)} 步之后，${percent(AB?.share ?? 0)} 正确，而这些键从未出现在任何样本里。连接学的不是键，而是 [A] 把值放在哪里，以及怎样把它交给 [B]。这对每个键都一样，所以 ${share} 的键就足以学会。`,
  },
  'look-inside': {
    name: '看看内部',
    heading: () => ['看看 [B] 从 [A] 那里读到什么。'],
    text: () => [
      '答案真是从 [A] 那里来的吗？每个连接有几个并排读取的*头*。关掉几个，[A⊕B] 就在没有它们的情况下作答。',
      '图上能看到这些头在看哪里。一行是 [B] 读到或写出的一个词元，行中的一个方块是 [A] 读过的一处：方块越大，[B] 从那里取得越多。',
      '模型一层接一层地计算。最后一张图显示：假如 [B] 在某一层之后就停下，它会说什么，有 [A] 和没有 [A] 各一份。',
    ],
    task: () => '关掉一个头，或整个连接，看看答案怎么变。',
    outcome: ({ switched }) =>
      switched === undefined
        ? ''
        : `${switched.expression} 所有的头都在时：${said(switched.before)}；关掉之后：${said(switched.after)}。${
            switched.before === switched.after
              ? '答案没有变：剩下的头撑住了它。'
              : '可见被关掉的部分承载了答案的一部分。'
          }`,
  },
  'what-it-cost': {
    name: '代价',
    heading: () => ['它忘了什么？', '代价有多大？'],
    text: () => [
      '模型学了新东西，往往会丢掉一些旧本领。这里的 [A] 和 [B] 是冻结的：权重的指纹能说明是否有任何一个变了。',
      '[A⊕B] 则是另一回事。有了连接之后，它做纯数字的算式还和 [B] 一样好吗？',
    ],
    task: () => `测一测：按“${cost.ask}”，让 [B] 和 [A⊕B] 回答同样的数字算式。`,
    outcome: ({ kept }) =>
      kept === undefined
        ? ''
        : `同样的 ${integer(kept.count)} 道算式，[B] 对了 ${percent(kept.B)}，[A⊕B] 对了 ${percent(kept.AB)}。`,
  },
};
