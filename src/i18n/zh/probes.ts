import type { InsideWords } from '../en/inside.ts';
import { integer } from '../format.ts';

export const probes: InsideWords['probes'] = {
  probe: '测量这个 A 和这个 B',
  probing: '正在测量…',
  changed: '测量期间权重有了变化。请重新测量现在的权重。',
  waiting: '正在测量…',
  empty: '还没有测量。',
  after: (layer) => (layer === 0 ? '嵌入' : `第 ${layer} 层之后`),
  reading: 'A 的状态从哪里起含有值',
  readingWhat:
    '在每一层之后，只用组合训练键拟合一个线性映射，从 A 在键末尾的状态到 B 对其值的嵌入。最近的整数就是该值，便算正确。组合训练键上高而留出键上低，说明记住的是拼写，而不是值。',
  chance: (of) => `随机水平：${integer(of)} 分之一`,
  patching: 'B 在哪里读取操作数',
  patchingWhat:
    'B 读到的不是数而是字母；在若干层之后，把这些字母的状态换成真正的数的状态。一旦它答不出来，就说明太晚了：组合必须更早。',
  right: '正确',
  asked: (count) => `问了 ${count} 个数的算式。`,
};
