import type { RaceLinkPart } from '../../race/raceLink.ts';
import type { RaceWords } from '../en/race.ts';
import { integer, weight } from '../format.ts';

const PARTS: Record<RaceLinkPart, string> = {
  adapter: 'GPU 的名称',
  rows: '批次的大小',
  ceiling: 'GPU 的最高速度',
  A: 'A 的数字',
  B: 'B 的数字',
  AB: 'A⊕B 的数字',
};

export const race: RaceWords = {
  title: '与 TensorFlow.js 赛跑',
  lead: '这场比赛数出您的 GPU 每秒能完成多少个训练步：一边用我们的内核，一边用 TensorFlow.js。双方在同一批数据上训练同样的模型，一步一步轮流进行，从窄的模型到宽的模型。',
  how: '一步从调用开始算，到 GPU 完成为止。每个数字是五步或更多步的中位数；时间不够时，是已完成各步的中位数。比赛在自己的 worker 里进行，用自己的 GPU 设备。其他占用 GPU 的程序会让它变慢；这个页面一被隐藏，比赛就结束。',
  obstacles: {
    training: '请先暂停训练：训练会与比赛共用 GPU，两边都会变慢。',
    checking: '请等检查结束，或停止检查：检查会与比赛共用 GPU，两边都会变慢。',
  },
  limit: '时间限制',
  minutes: (count) => `${integer(count)} 分钟`,
  start: '开始比赛',
  again: '再比一次',
  stop: '停止比赛',
  opening: '正在测量您的 GPU 的最高速度…',
  bar: '比赛的进度',
  place: (model, width) => `宽度为 ${integer(width)} 的 ${model}`,
  building: (place) => `正在编译${place}…`,
  racing: (place) => `${place} 正在比赛…`,
  ends: {
    done: '比赛结束了。',
    overtime: '时间到了。',
    stopped: '您停止了比赛。',
    hidden: '这个页面曾被隐藏，浏览器会放慢隐藏的页面，比赛因此结束了。',
    silent: 'GPU 很久没有回应，页面因此结束了比赛。',
    lost: '比赛进行到一半，浏览器收回了 GPU。驱动可能崩溃或重置了。',
    unavailable: '比赛无法使用您的 GPU。',
  },
  stand: '已有的数字有效。',
  noFigures: '还没有数字。',
  failed: (place) => `${place} 在这里无法参加比赛。`,
  adapter: (name) => `在 ${name} 上测得。`,
  ceiling: (gflops, dispatch, copy) =>
    `最快时矩阵乘法达到 ${weight(gflops)} GFLOP/s，执行一次空调度要 ${weight(dispatch)} 微秒，每秒复制 ${weight(copy)} GB。`,
  fewRows: (rows) =>
    `这是软件适配器，所以每批只有 ${integer(rows)} 行：用完整的批次，TensorFlow.js 一步就要几分钟。`,
  ours: '我们的内核',
  tfjs: 'TensorFlow.js',
  bound: '上限：只算乘法，按最快的矩阵乘积的速度',
  chart: (model) => `${model} 每秒的训练步数，按宽度`,
  width: '宽度',
  perSecond: '每秒步数',
  point: (width, ours, tfjs) => `宽度 ${integer(width)}：${ours} 比 ${tfjs}`,
  noPoints: '没有数字',
  table: (adapter) => `${adapter} 上每秒的训练步数`,
  model: '模型',
  times: '我们与 TensorFlow.js 之比',
  share: '我们与上限之比',
  link: '复制这些数字的链接',
  copied: '已复制。',
  uncopied: '浏览器不允许复制。',
  shared: '这些数字来自一个链接，不是这次访问时测得的。',
  unnamed: '链接没有写明的 GPU',
  damaged: (parts) =>
    `链接损坏了，无法读出：${parts.map((part) => PARTS[part]).join('、')}。请索取完整的链接，或自己开始一场比赛。`,
  otherVersion: '这个链接由本页面的另一个版本生成，可能有缺失的部分。',
  nothing: '链接里没有数字。',
};
