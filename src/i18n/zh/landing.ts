import type { ShellWords } from '../en/shell.ts';

export const landing: ShellWords['landing'] = {
  documentTitle: 'CALM Lab：在浏览器中连接两个微型语言模型',
  title: ['一个认识词，', '一个会计算，', '连接起来，两样都会。'],
  lead: '模型 A 记住了 1,000 个生造的词（也就是它的键）各自代表的数，模型 B 学会了加减法。把它们连接起来，只用 200 个键训练连接，它们就能用其余 800 个键来计算。',
  ways: '接下来去哪里',
  tutorial: '开始教程',
  tutorialHint: '就在浏览器里训练两个模型和连接。',
  compare: '向模型提问',
  compareHint: '输入一个由键组成的算式，三个模型都会回答。',
  lab: '到实验室训练',
  labHint: '更改每一项设置，比较各次运行。',
  uses: {
    title: '这有什么用？',
    lead: '假设一个大模型会做很多事，一个小模型懂得某样特别的东西。论文连接了三对这样的模型，两个模型本身都保持不变。',
    each: {
      keys: {
        title: '私有知识',
        explain: 'A 记住了 25,000 个键，B 从未见过它们。连接只用其中五分之一训练，就能用其余的键来计算。',
        measure: '用连接从未见过的键计算，答对的比例（%）。',
      },
      languages: {
        title: '低资源语言',
        explain:
          '有些语言留下的文字很少，A 额外读过它们的文本。连接之后，译成英语的质量胜过任何一个单独的模型。',
        measure: '翻译得分（chrF），十种语言的平均值。',
      },
      code: {
        title: '程序代码',
        explain: 'A 额外读过代码，B 是更大的模型。连接之后，正确补全的程序比任何一个单独的模型都多。',
        measure: '一次就写对的程序（HumanEval，%）。',
      },
    },
    source: (table) => `论文表 ${table}`,
    caveat:
      '这里的数字都来自论文。A 和 B 是谷歌 PaLM 2 的两种规模。论文还用 A 的数据训练了整个 B：语言达到 48.2，代码达到 24.3，但 B 在另一些任务上变差了。',
    results: '查看我们的结果与论文的对照',
  },
};
