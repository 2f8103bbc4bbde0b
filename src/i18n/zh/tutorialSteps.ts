import { IDEAS } from '../../inspection/ideas.ts';
import type { Outcomes } from '../../store/tutorial/outcomes.ts';
import type { Step } from '../../store/tutorial/tutorialSteps.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';
import type { StepWords } from '../en/tutorialSteps.ts';
import { integer, percent } from '../format.ts';
import { asked } from '../tutorialFacts.ts';
import { lens } from './looking.ts';

const said = (reading: string | null) => reading ?? '没有给出数';

const reached = (of: Outcomes['A'], here: (share: string, steps: string) => string): string => {
  if (of === undefined) return '';
  const sentence = here(percent(of.share), integer(of.step));
  return of.isRecorded ? `在这次记录中，${sentence}` : sentence;
};

const compared = (of: { expression: string; B: string | null; AB: string | null } | undefined): string =>
  of === undefined
    ? ''
    : `${of.expression} 单独的 [B] 回答：${said(of.B)}；[A⊕B] 回答：${said(of.AB)}。两者的差别只在连接。`;

export const steps = (world: WorldWords): Record<Step, StepWords> => ({
  'what-each-knows': {
    name: '两个模型',
    heading: () => ['认识一下 [A] 和 [B]，', '它们各会一半。'],
    text: ({ keys }) => [
      world.tutorial.whatAKnows(integer(keys)),
      world.tutorial.whatBKnows,
      '两者都是小型 Transformer，就在你的浏览器里运行。',
    ],
    task: () => world.tutorial.askBoth,
    outcome: ({ values, sum }) =>
      `[A] 的回答：${asked(values)}。[B] 的回答：${asked(sum)}。每次都比较两张卡片：每个模型只会自己的那一半。`,
  },
  'train-a': {
    name: '训练 A',
    heading: ({ keys }) => [`[A] 要背下 ${integer(keys)} 个${world.entry}。`],
    text: () => [
      `[[map|每个方格]]是一个${world.entry}。[A] 说对它的${world.value}，方格就亮。第 6 步要用到[[composition-keys|带边框的${world.entry}]]。`,
      world.tutorial.ruleOfA,
      '论文把这样的专才称为*增强模型*。',
    ],
    task: () => '训练 [A]，直到它准备好。',
    outcome: ({ A }) =>
      reached(
        A,
        (share, steps) =>
          `[A] 在 ${steps} 步之后，有 ${share} 的${world.expression}读对了每一个${world.entry}。它从来没有学过${world.toDo}。`,
      ),
  },
  'train-b': {
    name: '训练 B',
    heading: () => [world.tutorial.headingOfB],
    text: () => [world.tutorial.pictureOfB, world.tutorial.ruleOfB, '论文把大型的通用模型称为*锚模型*。'],
    task: () => '训练 [B]，直到它准备好。',
    outcome: ({ B }) =>
      reached(
        B,
        (share, steps) =>
          `[B] 在 ${steps} 步之后，答对了 ${share} 的${world.task}。${world.tutorial.neverSeen}`,
      ),
  },
  'neither-can': {
    name: '都做不到',
    heading: () => [world.tutorial.question, '两个模型都做不到。'],
    text: () => [
      world.tutorial.halves,
      '不经训练，它们能合作吗？有三个主意把[[mixing|两个模型混在一起]]。第四个主意人人都会想到：[[passing|把 [A] 的答案交给 [B]]]。',
    ],
    task: () => `用${world.taskOf}试一试这四个主意。`,
    outcome: ({ tried }) => {
      if (tried === undefined) return '';
      const best = Math.max(...IDEAS.map((idea) => tried.shares[idea]));
      return `混合两个模型，最多只对 ${percent(best)}。把 [A] 的答案交给 [B]，对 ${percent(tried.shares.passNumbers)}：${world.tutorial.whyPassing}`;
    },
  },
  compose: {
    name: '组合',
    heading: () => ['让 [B] 读到 [A] 的内部。'],
    text: ({ learned }) => [
      `[A] 读一个${world.entry}的时候，它的*隐藏状态*逐渐包含了这个${world.entry}的${world.value}。[B] 从来看不到。`,
      `[[diagram|连接]]改变了这一点：通过*交叉注意力*，[B] 查看 [A] 所持有的内容。只有连接会学习，共 ${learned} 个数。[A] 和 [B] 保持*冻结*。`,
      '未训练时，连接什么也不加：*组合* [A⊕B] 就是 [B] 的精确副本。',
    ],
    task: () => '验证一下：拿同一道题问 [B] 和未训练的 [A⊕B]。',
    outcome: ({ alike }) =>
      `${integer(alike?.tokens ?? 0)} 个词元全部相同，每个词元的概率也相同。[A⊕B] 以后会的新本领，都是连接学来的。`,
  },
  'train-composition': {
    name: '训练 A⊕B',
    heading: ({ composed, heldOut }) => [
      `给它看 ${integer(composed)} 个${world.entry}，`,
      `再问另外 ${integer(heldOut)} 个。`,
    ],
    text: ({ heldOut, paper }) => [
      `连接只用[[composition-keys|带边框的${world.entry}]]的${world.task}来训练。[[held-out-keys|另外 ${integer(heldOut)} 个]]是*留出${world.entry}*：没有任何样本包含它们。`,
      `如果连接只是背下了${world.entry}，那么只有带边框的方格会亮。`,
      ...(paper === null ? [] : [`[[accuracy|图表]]中的横线是论文的结果：${paper}。`]),
    ],
    task: () => '训练 [A⊕B]。',
    outcome: ({ AB }, { share }) =>
      reached(
        AB,
        (right, steps) =>
          `[A⊕B] 在 ${steps} 步之后对了 ${right}，而这些${world.entry}从未出现在任何样本里。连接学到的是 [A] 把${world.value}放在哪里，以及怎样把它交给 [B]。这对每个${world.entry}都一样，所以 ${share} 的${world.entry}就足够了。`,
      ),
  },
  'look-inside': {
    name: '看看内部',
    heading: () => ['看看 [B] 在 [A] 里看哪里。'],
    text: () => [
      '[[attention|这张图]]上，[B] 读到或写出的每个词元占一行。方块越大，[B] 在那个词元处从 [A] 取得越多。',
      '答案真是从 [A] 那里来的吗？[[switches|切断连接]]，看看结果。',
    ],
    task: () => '切断所有连接，比较两个答案。',
    outcome: ({ switched, compared: instead }) => {
      if (switched === undefined) return compared(instead?.['look-inside']);
      const { expression, before, after, isWhole } = switched;
      const answers = `${expression} 切断之前：${said(before)}；切断之后：${said(after)}。`;
      if (isWhole) return `${answers}没有任何连接，[A⊕B] 就是单独的 [B]，而${world.tutorial.nothingToB}`;
      return before === after
        ? `${answers}剩下的头撑住了答案。`
        : `${answers}被切断的部分承载了答案的一部分。`;
    },
  },
  'layer-by-layer': {
    name: '逐层来看',
    heading: () => ['[B] 什么时候知道答案？'],
    text: () => [
      'Transformer 一层接一层地计算。[[lens|这张图]]让 [B] 在每一层之后停下，显示它在那里会说什么：一份在 [A⊕B] 之中，一份没有 [A]。',
      '带框的方格所说的，就是 [A⊕B] 最终的答案。',
    ],
    task: () => '在 [A⊕B] 之中，哪一行最先说出完整的答案？请选择。',
    outcome: ({ layers, compared: instead }) => {
      if (layers === undefined) return compared(instead?.['layer-by-layer']);
      const { expression, named, from } = layers;
      const there = `对于 ${expression.replace(/ =$/, '')}，从“${lens.state(from)}”起，完整的答案已经在那里。`;
      return named === from ? `答对了。${there}` : `你选的是“${lens.state(named)}”。${there}`;
    },
  },
  'what-it-cost': {
    name: '代价',
    heading: () => ['[B] 忘了什么吗？'],
    text: () => [
      world.tutorial.otherwise,
      `[A] 和 [B] 是冻结的，[[fingerprints|它们的指纹]]可以证明。但 [A⊕B] 加上了连接。它还会做[[kept|${world.plainTasks}]]吗？`,
    ],
    task: () => `拿同样的${world.plainTasks}问 [B] 和 [A⊕B]。`,
    outcome: ({ kept }) =>
      kept === undefined
        ? ''
        : `同样的 ${integer(kept.count)} 个${world.task}，[B] 对了 ${percent(kept.B)}，[A⊕B] 对了 ${percent(kept.AB)}。`,
  },
});
