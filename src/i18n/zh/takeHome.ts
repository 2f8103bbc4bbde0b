import { aboutWorlds } from '../../worlds/registry.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';
import type { TakeHomeWords } from '../en/takeHome.ts';
import { duration, integer } from '../format.ts';
import { PHASE_NAMES as name } from '../names.ts';

const listed = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join('、')} 和 ${items.at(-1)}`;

const run = (world: WorldWords): TakeHomeWords['run'] => ({
  title: '把你的训练结果带回家',
  waiting: '把 A⊕B 训练到最后。你的结果就会变成一张图片，出现在这里。',
  recording: '你看的是录像。在有 WebGPU 的设备上训练，就能带走你自己的结果。',
  measuring: (count) =>
    `正在用 ${integer(count)} 个${world.task}问三个模型，里面的${world.entry}连接从未见过…`,
  alt: (right, of) => `你的训练结果：A⊕B 在 ${integer(of)} 个${world.task}中答对 ${integer(right)} 个。`,
  save: '保存图片',
  share: '分享',
  copy: '复制链接',
  saved: '图片已保存。',
  unsaved: '浏览器没能生成图片。请截屏，或复制链接。',
  unshared: '浏览器没能分享。请保存图片，或复制链接。',
  copied: '已复制。任何人打开链接都能看到这次训练。',
  uncopied: '浏览器不允许复制。请自己复制这个链接：',
  link: '你的训练结果的链接',
  ownKeys: '链接里没有那道算式，因为你自己的键只留在这个页面里。',
});

const facts = (world: WorldWords): TakeHomeWords['facts'] => ({
  right: `${world.task}里的${world.entry}，连接从未见过`,
  rightOf: (right, of) => `${integer(of)} 道中对 ${integer(right)} 道`,
  curve: `训练过程中，A⊕B 在连接从未见过的${world.entry}上的准确率`,
  describe: (share, step) => `第 ${integer(step)} 步后，A⊕B 算对 ${share}。`,
  axis: '训练步',
  asked: `一个${world.task}`,
  knows: (numbers) => `知道 ${listed(numbers)}。${world.cannotThem}。`,
  noNumber: world.silent,
  how: '训练条件',
  fact: {
    date: '日期',
    adapter: 'GPU',
    layout: '大小',
    keys: world.entry,
    seed: '种子',
    steps: '训练步数',
    seconds: '训练时间',
    trained: '那次训练了',
  },
  layouts: { paper: '层数同论文', small: '小型', custom: '自定设置' },
  keys: (keys, share) => `${integer(keys)} 个，其中连接见过 ${share}\u202f%`,
  keysAlone: (keys) => `${integer(keys)} 个`,
  seed: (weights, keys) => `模型用 ${weights}，${world.entry}用 ${keys}`,
  perPhase: (phase, value) => `${name[phase]} ${value}`,
  time: (seconds) => (seconds === null ? '不详' : duration(seconds)),
  steps: (steps) => `${integer(steps)} 步`,
  trained: (phases) =>
    phases.length === 3
      ? '全部三个'
      : `${listed(phases.map((phase) => name[phase]))}，其余是我们训练好的模型`,
});

const picture = (world: WorldWords): TakeHomeWords['picture'] => ({
  title: world.slogan,
  headline: `的${world.task}答对，里面的${world.entry}连接从未见过`,
  alone: (A, B) => `只用 A：${A}。只用 B：${B}。`,
  curve: 'A⊕B，一步步的准确率',
  knows: (numbers) => `知道 ${listed(numbers)}`,
  made: (layout, seed) => `${layout}，种子 ${seed}`,
  training: (steps, time) => (time === null ? `${steps} 步` : `${steps} 步，${time}`),
  page: 'CALM Lab · 在浏览器里训练，依据 arXiv 2401.02412',
});

const partNames = (world: WorldWords): TakeHomeWords['page']['part'] => ({
  date: '日期',
  adapter: 'GPU',
  layout: '大小',
  keys: `${world.entry}的数量`,
  share: `${world.entry}的比例`,
  seed: '种子',
  steps: '步数',
  seconds: '训练时间',
  trained: '训练了哪些模型',
  right: `答对的数量`,
  curve: '曲线',
  asked: `那个${world.task}`,
});

const page = (world: WorldWords): TakeHomeWords['page'] => ({
  name: '一次训练',
  title: '有人在浏览器里训练出了这个',
  lead: `${world.about}两者之间的连接两样都会。这些数字来自你打开的链接，没有一项是在你的设备上测的。`,
  self: '自己训练一次',
  otherVersion: '这个链接由另一个版本的页面生成。这里显示此版本能读懂的部分。',
  lacking: (parts) =>
    `链接有一部分损坏或缺失：${listed(parts.map((part) => partNames(world)[part]))}。其余的都在这里。`,
  nothing: '这个链接里没有能显示的内容。它可能被截断了，请再要一次。',
  part: partNames(world),
});

const keyShare: TakeHomeWords['keyShare'] = {
  title: '多少个键就够了？',
  explain: '我们用不同比例的键训练了连接。拖动滑块，看看它对从未见过的键算得多准。',
  slider: '连接学过的键所占的比例',
  value: (percent) => `${percent}\u202f%`,
  heldOut: (of) => `从未见过的 ${integer(of)} 个键中算对的比例`,
  composition: (of) => `学过的 ${integer(of)} 个键中算对的比例`,
  recording: (adapter, date, seed) => `这是录制的结果，不是在此测量的：${adapter}，${date}，种子 ${seed}。`,
  axis: '训练步',
  line: { heldOut: '从未见过的键', composition: '学过的键', other: '其他比例，从未见过的键' },
  empty: '还没有载入录制的结果。',
  describe: (share, accuracy, step) =>
    `用 ${share} 的键训练，第 ${integer(step)} 步后 A⊕B 在其余的键上算对 ${accuracy}。`,
  unreachable: '这份录制的结果无法载入。',
  unreadable: '这份录制的结果已损坏，或属于另一个版本。',
  again: '再试一次',
};

export const takeHome = aboutWorlds(
  'zh',
  (world): TakeHomeWords => ({
    run: run(world),
    facts: facts(world),
    picture: picture(world),
    page: page(world),
    keyShare,
  }),
);
