import type { LabWords } from '../en/lab.ts';
import { integer, percent } from '../format.ts';
import { status } from './training.ts';

const lines = (count: number) => `${integer(count)} 行`;

export const data: LabWords['data'] = {
  title: '用你自己的键来训练',
  lead: '给 A 一张由键和整数组成的表格。A 把它背下来。通向 B 的连接用其中一部分键学习，其余的键由你来问。',
  stays:
    '你的表格只留在这个页面里，关闭页面它就没了，除非你在实验室的“运行”下选择保存。你保存的检查点含有 A 学到的东西，以及表格的一个指纹。',
  present: (keys) => `现在的模型是为你自己的 ${integer(keys)} 个键建的。`,
  toLab: '去实验室',
  label: '你的表格',
  placeholder: 'key,integer\nabc,7\nqxt,42\n\n把表格粘贴、输入或拖放到这里。',
  pasted: '粘贴的内容',
  long: (name, size) =>
    `${name}，${integer(Math.ceil(size / 1000))} kB：太长，不能在这里编辑。检查结果在下面。`,
  rules:
    '把键和值写成列，中间用逗号、制表符、分号、竖线、等号或空格隔开。键由 1 到 6 个字母 a 到 z 组成，大写按小写算。值是 0 到 99 的整数。最多可以用 25,000 个键。',
  choose: '选择文件…',
  file: '含表格的文件',
  example: '示例：电话分机表',
  template: '下载模板',
  templateHeading: ['键', '整数'],
  unreadable: {
    'too-large': (name) => `${name} 大于 20 MB，25,000 个键的表格用不了这么大。页面什么也没有读取。`,
    'too-many-lines': (name) =>
      `${name} 超过 200,000 行，25,000 个键的表格用不了这么多。页面什么也没有读取。`,
    binary: (name) => `${name} 不是文本。请在电子表格里把表格存为 CSV，再选择那个文件。页面什么也没有读取。`,
    unread: status.unread,
  },
  checking: '正在逐行检查…',
  usable: (keys) => `可以用 ${integer(keys)} 个键。`,
  failing: (count) => `有 ${lines(count)}不能用。`,
  preview: '最前面的键',
  andMore: (keys) => `以及另外 ${integer(keys)} 个`,
  heading: (line, text) => `页面把第 ${integer(line)} 行当作标题：${text}`,
  passedOver: (count) => `页面跳过了 ${lines(count)}注释、分隔线或分隔符说明。`,
  delimiters: {
    '\t': '制表符',
    ';': '分号',
    ',': '逗号',
    '|': '竖线',
    '=': '等号',
    ':': '冒号',
    ' ': '空格',
  },
  column: (at, name) => (name === '' ? `第 ${at} 列` : `第 ${at} 列“${name}”`),
  howRead: (delimiter, key, value) => `页面把${key}读作键，把${value}读作值，各列之间是${delimiter}。`,
  othersLeftOut: '其他列不用。',
  converted: (written, value) => `页面把“${written}”读作 ${value}。`,
  severalReadings: '这张表可以有几种读法。哪些列是键和值？',
  otherReadings: '你也可以选别的列作为键和值。',
  empty: (count) => `页面略过了 ${lines(count)}空行。`,
  problems: {
    'line-too-long': '超过 500 个字符',
    'one-column': '只有一列',
    'many-columns': '列比其他行多',
    'no-key': '没有键',
    'key-characters': '键里有 a 到 z 以外的字符',
    'key-too-long': '键超过 6 个字母',
    'no-value': '没有值',
    'not-an-integer': '值不是整数',
    'two-numbers': '值可能是小数，也可能是几千',
    'out-of-range': '值小于 0 或大于 99',
    repeated: '前面已有的键，值相同',
    contradicted: '前面已有的键，值不同；以第一个为准',
    'too-many-keys': '超过 25,000 个键',
  },
  detail: (problem, detail) => {
    if (detail === '') return '';
    if (problem === 'repeated' || problem === 'contradicted') return `见第 ${detail} 行`;
    if (problem === 'many-columns') return `${detail} 列`;
    if (detail === ' ') return '一个空格';
    return detail === 'U+000A' ? '一个换行' : `“${detail}”`;
  },
  lines,
  more: (count) => `文件里还有 ${lines(count)}`,
  columns: { line: '行', reason: '原因', detail: '详情', text: '文本' },
  saveBad: (count) => `把全部 ${lines(count)}存为 CSV`,
  use: '用这些键训练',
  share: '训练连接用的键',
  split: (composed, heldOut) =>
    `组合用随机抽取的 ${integer(composed)} 个键训练。其余 ${integer(heldOut)} 个键留出，只有 A 学过它们。`,
  expected: ({ keys, heldOut }) =>
    `用 ${integer(keys)} 个键时，已发布的运行在留出键的算式上答对 ${percent(heldOut.mean)}（小型布局，1,000 个随机键，${heldOut.count} 个种子）。`,
  tooFew: (least) => `你至少需要 ${least} 个键，这样才有键可以训练，也有键可以留出。`,
  measured: '看看键更多时的结果',
  loses: '这些键会取代你训练过的东西。想留下它，请先在实验室里保存检查点。',
  build: '建立模型',
  discard: '放弃并建立模型',
};
