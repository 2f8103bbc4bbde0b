import type { CheckWords } from '../en/check.ts';
import { integer } from '../format.ts';

export const check: CheckWords = {
  title: '检查这块 GPU',
  lead: '有些显卡驱动会算错。这项检查在您的 GPU 上运行每一个内核，以及 A、B 和 A⊕B 各一个完整的训练步，把结果与同一块 GPU 上的 TensorFlow.js 比较，并把梯度与有限差分比较。',
  apart:
    '检查在自己的 worker 里进行，用自己的 GPU 设备，不会改动您的模型。正在进行的训练会继续，只是慢一些。在 GPU 上检查只要几秒，在软件适配器上要一两分钟。',
  start: '检查这块 GPU',
  again: '再检查一次',
  stop: '停止检查',
  opening: '正在打开 GPU…',
  progress: (done, total) => `已检查 ${integer(done)} 项，共 ${integer(total)} 项`,
  bar: '检查的进度',
  now: '正在检查：',
  passed: (count, adapter) => `在 ${adapter} 上一切正确：${integer(count)} 项全部通过。`,
  failed: (failed, of, adapter) =>
    `在 ${adapter} 上有错误：${integer(of)} 项中有 ${integer(failed)} 项不通过。`,
  broken: (kernels) => `这些内核的计算结果不对：${kernels}。`,
  advise: '请把下面的报告复制到错误报告里。在此之前，请不要相信这块 GPU 训练的结果。',
  soFar: (done, of, failed) =>
    `在那之前检查了 ${integer(of)} 项中的 ${integer(done)} 项，${failed === 0 ? '全部通过' : `其中 ${integer(failed)} 项不通过`}。`,
  ends: {
    stopped: '您停止了检查。',
    silent: 'GPU 很久没有回应，页面因此结束了检查。可能是内核或驱动卡住了。',
    lost: '检查进行到一半，浏览器收回了 GPU。驱动可能崩溃或重置了。',
    unavailable: '检查无法使用您的 GPU。',
  },
  hidden: '检查期间这个页面曾被隐藏，检查照常进行。',
  complaints: (count) => `GPU 另外报告了 ${integer(count)} 个错误，内容见报告。`,
  table: '最大误差（相对于最大值）',
  what: '检查的内容',
  step: (model) => `${model} 的一个完整训练步`,
  count: '项数',
  comparisons: {
    value: '值',
    gradient: '梯度',
    difference: '有限差分',
    weights: '更新后的权重',
  },
  noNumber: '不是数',
  verdict: '结论',
  passes: '通过',
  fails: (failed) => `${integer(failed)} 项不通过`,
  report: '供错误报告使用的英文报告',
  copy: '复制报告',
  copied: '已复制。',
  uncopied: '浏览器不允许复制，请改为选中报告的文字。',
};
