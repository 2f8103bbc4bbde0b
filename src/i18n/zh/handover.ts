import { aboutWorlds } from '../../worlds/registry.ts';
import type { HandoverWords } from '../en/handover.ts';
import { percent } from '../format.ts';

const list = (values: readonly string[]) =>
  values.length < 3 ? values.join(' 和 ') : `${values.slice(0, -1).join('、')} 和 ${values.at(-1)}`;

export const handover = aboutWorlds(
  'zh',
  (world): HandoverWords => ({
    title: '交接',
    explain: `A 和 B 读同样的字母。在一个${world.entry}的结尾处，连接把它的${world.value}从 A 交给 B。`,
    idle: `问一个${world.taskOf}，这里就会显示 A 如何把它们的${world.value}交给 B。`,
    pending: '正在测量…',
    stale: '权重已经变了。训练暂停后会重新测量。',
    problem: `这个${world.expression}无法显示交接。`,
    notComposed: '这个 A⊕B 里没有 A，所以没有连接可以显示。',
    firstOnly: '正在使用两个增强模型。这里显示的是第一个，A。',
    unavailable: '模型无法在这个浏览器中运行，所以没有可测量的内容。',

    link: '连接',
    knows: (values) => `知道 ${list(values)}，但${world.cannot}。`,
    guesses: (values) => `说是 ${list(values)}，并不全对。`,
    noKeys: `这里没有要读的${world.entry}。`,
    closed: '已切断',
    alone: (reading) =>
      `${world.does}，但一个${world.entry}也不认识。单独时它的回答：${reading ?? world.silent}。`,

    reads: 'A 和 B 逐个读同样的字母。',
    says: (key, value, share) => `A 读完了“${key}”。它说是 ${value}，把握为 ${percent(share)}。`,
    arrives: (value, letter, share) =>
      `连接把它传过去。B 在这里把 ${percent(share)} 的注意力放在 A 上。它的状态现在看起来像 ${value}，而不再像 ${letter}。`,
    passesNothing: (letter, share) =>
      `B 在这里把 ${percent(share)} 的注意力放在 A 上，但它的状态看起来仍像 ${letter}。`,
    blocked: (letter) => `连接已切断。没有${world.value}传来，B 的状态看起来就像 ${letter}。`,
    right: (seen, reading) => `B 看到“${seen}”，写出 ${reading}。正确。`,
    wrong: (seen, reading, expected) =>
      `B 看到“${seen}”，回答：${reading ?? world.silent}。正确的是 ${expected}。`,
    other: (from, to, share) =>
      `另一个连接从 A 的第 ${from} 层通到 B 的第 ${to} 块之后，在同样的字母处得到 ${percent(share)}。`,
    noInput: (block) =>
      `在这些设置下，第一个连接在 B 的第 ${block} 块之后接入，所以它无法改变 B 在输入处看到的内容。`,

    controls: '交接的控制',
    play: '播放',
    pause: '暂停',
    step: '下一步',
    cut: '切断连接',
    measured: {
      title: '我们如何测量',
      value: `在${world.entry}的最后一个字母下面，是 A 在那里说的${world.value}，以及 A 有多大把握。`,
      spread: (share) => `训练时 A 的把握有 ${percent(share)} 分摊给所有词元，所以 A 从不会完全有把握。`,
      weight: (heads) => `连接上的比例，是 B 放在 A 同一字母处状态上的注意力，取 ${heads} 个头的平均。`,
      state:
        '为了读出 B 的状态，我们取进入它第一块的内容，减去位置，再找嵌入最接近的词元。小数字是两者的余弦；1 表示完全吻合。为此没有训练任何东西。',
      answer: '连接切断时，答案就是 B 单独的答案。',
    },
  }),
);
