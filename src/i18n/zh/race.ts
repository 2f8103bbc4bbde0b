import type { RaceLinkPart } from '../../race/raceLink.ts';
import type { RaceWords } from '../en/race.ts';
import { integer, rate } from '../format.ts';

const PARTS: Record<RaceLinkPart, string> = {
  adapter: 'GPU 的名称',
  ceiling: 'GPU 的最高速度',
  A: 'A 的数字',
  B: 'B 的数字',
  AB: 'A⊕B 的数字',
};

export const race: RaceWords = {
  title: '与 TensorFlow.js 赛跑',
  lead: '这场比赛数出您的 GPU 每秒能完成多少个训练步：一边用我们的内核，一边用 TensorFlow.js。双方在同一批数据上训练同样的模型，一步一步轮流进行，从窄的模型到宽的模型。',
  how: '一步从调用开始算，到 GPU 完成为止；每个数字是至少五步的中位数。比赛在自己的 worker 里进行，用自己的 GPU 设备。在软件适配器上，一种宽度就要几分钟。',
  busy: '请先暂停训练：训练会与比赛共用 GPU，两边都会变慢。',
  limit: '时间限制',
  minutes: (count) => `${integer(count)} 分钟`,
  start: '开始比赛',
  again: '再比一次',
  stop: '停止比赛',
  opening: '正在测量您的 GPU 的最高速度…',
  building: (model, width) => `正在编译宽度为 ${integer(width)} 的 ${model}…`,
  racing: (model, width) => `宽度为 ${integer(width)} 的 ${model} 正在比赛…`,
  ends: {
    done: '比赛结束了。',
    time: '时间到了，已有的数字有效。',
    stopped: '您停止了比赛，已有的数字有效。',
    hidden: '这个页面曾被隐藏，浏览器会放慢隐藏的页面，比赛因此结束了。已有的数字有效。',
    silent: 'GPU 很久没有回应，页面因此结束了比赛。',
    lost: '比赛进行到一半，浏览器收回了 GPU。驱动可能崩溃或重置了。',
    unavailable: '比赛无法使用您的 GPU。',
  },
  failed: (model, width) => `宽度为 ${integer(width)} 的 ${model} 在这里无法参加比赛。`,
  adapter: (name) => `在 ${name} 上测得。`,
  ceiling: (gflops, dispatch, copy) =>
    `最快时矩阵乘法达到 ${rate(gflops)} GFLOP/s，启动一次空调度要 ${rate(dispatch)} 微秒，每秒复制 ${rate(copy)} GB。`,
  ours: '我们的内核',
  tfjs: 'TensorFlow.js',
  bound: '上限：只算乘法，按最快的矩阵乘积的速度',
  chart: (model) => `${model} 每秒的训练步数，按宽度`,
  width: '宽度',
  perSecond: '每秒步数',
  point: (width, ours, tfjs) => `宽度 ${integer(width)}：${ours} 比 ${tfjs}`,
  noPoints: '还没有数字',
  table: '每秒的训练步数',
  model: '模型',
  faster: '我们快多少倍',
  share: '我们达到上限的份额',
  link: '复制这些数字的链接',
  copied: '已复制。',
  uncopied: '浏览器不允许复制。',
  shared: (name) => `这些数字来自一个链接，是在 ${name} 上测得的，不是在您的 GPU 上。`,
  unnamed: '链接没有写明的 GPU',
  damaged: (parts) =>
    `链接损坏了，缺少${parts.map((part) => PARTS[part]).join('、')}。请索取完整的链接，或自己开始一场比赛。`,
  otherVersion: '这个链接由本页面的另一个版本生成，可能有缺失的部分。',
  nothing: '链接里没有数字。',
};
