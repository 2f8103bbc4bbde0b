import type { WorldWords } from '../../worlds/worldWords.ts';
import type { LabWords } from '../en/lab.ts';
import { integer } from '../format.ts';
import { STAGE_NAMES as phase } from '../names.ts';
import { codeRows } from './code.ts';

export const table = (world: WorldWords): LabWords['table'] => ({
  title: '论文的表 1，在此测量',
  ownTitle: '每项任务，在此测量',
  suite: {
    substitution: [`${world.prefix}替换`, `${world.shape} → ${world.shapeInValues}`],
    numeric: ['数值算术', '10 + 22 − 24 → 8'],
    composition: [`${world.prefix}算术，组合训练${world.entry}`, `${world.shape} → 8`],
    heldOut: [`${world.prefix}算术，留出${world.entry}`, `${world.shape} → 8`],
    ...codeRows,
    words: ['逐词释义，留出词', 'ynbi kx hxkw = → book dog'],
    highTranslation: ['翻译，高资源语言', 'libro rojo → the red book'],
    highProblems: ['应用题，高资源语言', 'Ana tiene 9 libro pierde 2 → 7'],
    englishProblems: ['英语应用题', 'Ana have 9 book lose 2 → 7'],
    translation: ['翻译，低资源语言，留出词', 'ynbi kx hxkw → the red book'],
    problems: ['应用题，低资源语言，留出词', 'ynbi isy iw 9 uvg gx 2 → 7'],
    trainedTranslation: ['翻译，低资源语言，组合训练词', 'ynbi kx hxkw → the red book'],
    trainedProblems: ['应用题，低资源语言，组合训练词', 'ynbi isy iw 9 uvg gx 2 → 7'],
  },
  caption: '每个数字是准确率（百分比）。整个答案都对才算对。',
  what: '任务',
  ours: '我们',
  paper: '论文',
  unreported: '未报告',
  evaluate: '评估',
  evaluating: '评估中…',
  explain: (count) =>
    `按“评估”，页面会为每项任务新抽 ${integer(count)} 个${world.expression}，询问三个模型。`,
  measured: (count, seed, adapter) =>
    `本页用 ${adapter} 测得我们的数字：每格 ${integer(count)} 个${world.expression}，以种子 ${seed} 抽取。`,
  under: (settings, models) => `${settings.join('，')}。${models.join('；')}。`,
  weights: (of, origin, step) => `${phase[of]}：${origin}，${step}`,
  outdated: '此后权重有了变化。请重新评估，以测量现在的模型。',
  differs: '我们的做法与论文的不同之处',
  differences: [
    '论文有 25,000 个键，值为 1 到 25,000，操作数 3 到 6 个，运算有 +、− 和 ×。这里的值为 0 到 99，运算只有 + 和 −。',
    '论文的 A 和 B 是 PaLM 2 模型。这里是从零训练的、几十万参数的 Transformer。',
    '我们的 A 在原位标出每个键的值，而不是预测下一个词元。我们的 B 在结果旁边还写出累计值。',
    '我们的交叉注意力是因果的，输入经过归一化，偏向近处，可以什么都不注意，并且一开始与 B 完全相同。每个层对接入 B 的位置比论文的早一个间隔。',
    '论文第 4.1 节用 20 % 的键上的替换来训练组合，第 3.2 节用这些键上的算术。我们两者都用。',
  ],
});
