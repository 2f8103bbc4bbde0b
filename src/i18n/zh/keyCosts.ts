import type { KeyCostsWords } from '../en/keyCosts.ts';
import { integer } from '../format.ts';

export const keyCosts: KeyCostsWords = {
  title: '键更多，代价多大',
  explain:
    '模型不变，键的数量增加。表格显示一个训练步的用时，以及实验室占用的内存。比值（附四分位数）是与同一轮中 1,000 个键的那一步相比。',
  measured: ({ rounds, adapter, date, version }) =>
    `各点交替测量，取 ${integer(rounds)} 步的中位数；适配器 ${adapter}，${date}，版本 ${version}，由 npm run bench -- --keys 测得。`,
  none: '此布局尚未测量：运行 npm run bench -- --keys --publish 即可测量。',
  keys: '键',
  learner: (expansion, rows) => `能学会它们的 A：MLP 宽度为 A 的 ${expansion} 倍，每步 ${rows} 行`,
  step: (model) => `${model} 的一步`,
  gpu: 'GPU 缓冲区',
  table: '键（在 CPU 上）',
  checkpoints: '检查点',
  file: {
    expansion: 'A 的 MLP 倍数',
    rows: 'A 的行数',
    milliseconds: (model) => `${model}，毫秒`,
    ratio: (model) => `${model}，与 1,000 个键之比`,
    quartile: (model, which) => `${model}，比值的${which === 'low' ? '下' : '上'}四分位数`,
    bytes: (what) => `${what}，字节`,
  },
};
