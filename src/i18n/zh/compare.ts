import type { WorldWords } from '../../worlds/worldWords.ts';
import type { LabWords } from '../en/lab.ts';
import { integer, percent } from '../format.ts';
import { STAGE_NAMES as phase } from '../names.ts';
import { codeProblem } from './code.ts';

const listed = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join('、')} 和 ${items.at(-1)}`;

export const compare = (world: WorldWords): LabWords['compare'] => ({
  title: '同时问三个模型',
  keepsModels: '正在使用您训练的模型。请在实验室里选择别的世界。',
  lead: world.lead,
  hint: world.hint,
  heldOut: '连接从未见过',
  composed: '连接学过',
  label: world.expression,
  placeholder: world.placeholder,
  suggestions: `可选的${world.entry}`,
  ask: '提问',
  another: '换一个',
  anotherTitle: `随机${world.task}，里面的${world.entry}连接从未见过`,
  answers: '三个模型的答案',
  expected: '正确答案',
  silent: world.silent,
  right: '正确',
  wrong: '错误',
  said: (given, expected) =>
    `${given
      .map(({ model, reading, correct, knows }) =>
        knows.length > 0
          ? `${phase[model]}：知道 ${listed(knows)}，但${world.cannotThem}。`
          : `${phase[model]}：${reading ?? world.silent}，${correct ? '正确' : '错误'}。`,
      )
      .join('')}正确答案是 ${expected}。`,
  listed,
  knows: (numbers) => `知道 ${listed(numbers)}。`,
  reads: (numbers) => `读出 ${listed(numbers)}。`,
  readsNothing: `这里没有看到${world.entry}。`,
  note: {
    untrained: '还没有训练。',
    'untrained-link': '连接还没有训练，所以这就是 B 的答案。',
    'cannot-add': `${world.cannotThem}。`,
    'no-sums': `${world.cannot}。`,
    misreads: '并非全都正确。',
    knows: `知道这些${world.entry}的${world.value}。`,
    'knows-no-keys': `${world.does}，但不认识这些${world.entry}。`,
    luck: `碰巧对了：B 不认识这些${world.entry}。`,
    learning: `还在学${world.toDo}。`,
    adds: world.doesAlone,
    both: `认识这些${world.entry}，也${world.does}。`,
  },
  showTokens: '显示词元和概率',
  decode: {
    label: '答案的显示方式',
    once: '一次显示',
    steps: '逐个词元',
    next: '下一个词元',
    all: '全部',
    count: (shown, of) => `${integer(shown)} / ${integer(of)} 个词元`,
  },
  tokens: (of) => `${phase[of]} 生成的词元`,
  token: (text, share) => `${text}，${percent(share)}`,
  blank: '空白',
  top: '此处最可能的词元',
  order: world.order,
  noGpu: '模型在这里没能准备好，所以无法提问。',
  tooLong: (characters, most) =>
    `这里有 ${integer(characters)} 个字符。请缩短到最多 ${integer(most)} 个，然后再问。`,
  problem: ({ problem, detail, example = '' }, { operands, keys }) => {
    switch (problem) {
      case 'empty':
        return `你还没有输入要问的内容。请用 + 或 - 连接${world.entry}或数，最多 ${operands} 个。`;
      case 'unknown-key':
        return `“${detail}”不在 A 要学的 ${integer(keys)} 个${world.entry}之中。请输入开头几个字母，再从列表中选择，或使用 0 到 99 的数。`;
      case 'unknown-character':
        return `模型看不懂“${detail}”。请用${world.entry}、0 到 99 的整数、+ 和 -。`;
      case 'too-few-operands':
        return `只有一个${world.entry}或数不够。请输入 2 到 ${operands} 个，之间用 + 或 - 连接。`;
      case 'too-many-operands':
        return `太多了。在这些设置下，算式有 2 到 ${operands} 个${world.entry}或数。`;
      case 'number-out-of-range':
        return `${detail} 超出范围。请用 0 到 99 的数。`;
      case 'misplaced-operator':
        return `“${detail}”的位置不对。两个${world.entry}或数之间要恰好有一个 + 或 -，最前面和最后面都不要有。`;
      case 'negative-result':
        return `结果会小于 0${detail === '' ? '' : `（${detail}）`}。模型不认识负数：请调整顺序，或把 - 换成 +。`;
      case 'no-words':
        return `你还没有输入任何词。请输入一种语言的句子，例如“${example}”。`;
      case 'unknown-word':
        return `“${detail}”不是 A 或 B 所认识的任何语言中的词。这样可以：${example}`;
      case 'foreign-character':
        return `模型看不懂“${detail}”。这里的词由拉丁字母组成，例如“${example}”。`;
      case 'mixed-languages':
        return `“${detail}”和前面的词不是同一种语言。请只用一种语言的词，例如“${example}”。`;
      case 'too-many-words':
        return `${detail} 个词太多了：除语言名称外，一句最多 8 个词。这样可以：${example}`;
      case 'no-sentence':
        return `按这种语言的语序，“${detail}”不成句子，也就没有唯一的译文。这是一个句子：${example}`;
      case 'not-english':
        return `“${detail}”是英语，而模型正是译成英语。请用另一种语言提问，例如“${example}”。`;
      case 'number-too-large':
        return `${detail} 太大了：模型认识 0 到 21 的数。这样可以：${example}`;
      case 'below-zero':
        return `“${detail}”里会有人剩下不到零个，模型没有词来表示。这样可以：${example}`;
      default:
        return codeProblem(problem, detail);
    }
  },
});

export const figure = (world: WorldWords): LabWords['figure'] => ({
  title: `由连接从未见过的${world.entry}组成的${world.task}`,
  next: `下一个${world.expression}`,
  provenance: (adapter, origin) => `刚刚在此页面内由 ${adapter} 算出。A⊕B：${origin}。`,
  waiting: '正在载入我们训练好的模型…',
  noGpu: '这里本来会有三个模型在此页面内计算并回答一个算式。',
  noWeights: '这里本来会有三个模型回答一个算式，但没有训练好的权重。可以到实验室训练它们。',
  more: '前往实验室',
});

export const sample = (world: WorldWords): LabWords['sample'] => ({
  title: '是碰巧吗？',
  explain: `我们随机抽取${world.task}，里面的${world.entry}连接从未见过，并拿去问三个模型。`,
  count: `多少个${world.task}`,
  ask: '抽取并提问',
  asking: '提问中…',
  each: `每个${world.task}和各自的答案`,
  caption: `每个${world.task}、正确答案，以及三个模型的答案`,
  ofRight: (of) => `个正确，共 ${integer(of)} 个`,
  drawn: (count, seed) => `${integer(count)} 个${world.task}，以种子 ${seed} 抽取。`,
  outdated: '此后模型有了变化。请重新抽取，以询问现在的模型。',
});

export const address = (world: WorldWords): LabWords['address'] => ({
  title: '此页未能显示链接中的全部内容。',
  obstacle: (of) => {
    switch (of.kind) {
      case 'unknown':
        return `此页不认识“${of.name}”，已略去。`;
      case 'dropped':
        return `“${of.name}”不能是“${of.given}”，所以略去了。`;
      case 'replaced':
        return `“${of.name}”不能是“${of.given}”，已改为“${of.used}”。`;
      case 'own-keys':
        return '这是有人用自己的键做的，而链接里不含这些键。此页改用随机键。';
      case 'shortened':
        return `${world.expression}超过 ${integer(of.most)} 个字符，其余部分已截去。`;
      case 'kept-models':
        return '链接要的是别的模型。此页保留了你在这里训练的模型，所以答案可能不同。';
    }
  },
  dismiss: '知道了',
  copy: '复制链接',
  copied: '已复制。任何人打开这个链接，看到的都一样。',
  copiedOfShipped: `已复制。链接显示的是我们训练好的模型对这个${world.expression}的回答，不是你在这里训练的模型的。`,
  ownKeys: '没有链接能显示这些：你自己的键只留在这个页面里。',
  uncopied: '浏览器不允许复制。请自行复制此页的地址。',
});
