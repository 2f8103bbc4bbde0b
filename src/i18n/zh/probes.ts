import type { Spelling } from '../../store/probeFindings.ts';
import type { InsideWords } from '../en/inside.ts';
import { integer, percent } from '../format.ts';

const after = (layer: number) => (layer === 0 ? '嵌入' : `第 ${layer} 层之后`);
const at = (layer: number) => (layer === 0 ? '嵌入处' : `第 ${layer} 层之后`);

const byHeart = (spelling: Spelling | null) =>
  spelling === null
    ? ''
    : `在此之前（${at(spelling.layer)}），该映射在组合训练键上对了 ${percent(spelling.composition)}，在留出键上只有 ${percent(spelling.heldOut)}：记住的是拼写。`;

export const probes: InsideWords['probes'] = {
  title: '为什么可行',
  explain: 'A 的状态从哪里起含有值，B 到哪里为止还在读取',
  probe: (of) => `测量这个 ${of} 和这个 B`,
  probing: '正在测量…',
  changed: '测量期间权重有了变化。请重新测量现在的权重。',
  waiting: '正在测量…',
  empty: '还没有测量。',
  whose: '读取谁的状态',
  after,
  reading: (of) => `${of} 的状态从哪里起含有值`,
  readingWhat: (of) =>
    `在每一层之后，只用组合训练键拟合一个线性映射，从 ${of} 在键末尾的状态到 B 对其值的嵌入。最近的整数就是该值，便算正确。组合训练键上高而留出键上低，说明记住的是拼写，而不是值。`,
  readingFound: (finding) =>
    finding.kind === 'holds'
      ? `${at(finding.first.layer)}首次能读出大多数留出键的值：${percent(finding.first.share)}。${byHeart(finding.spelling)}`
      : `没有一处能读出大多数留出键的值；最好的是${at(finding.best.layer)}，能读出 ${percent(finding.best.share)}。`,
  error: '留出键上的平方误差，相对于整数嵌入的离散程度',
  chance: (of) => `随机水平：${integer(of)} 分之一`,
  patching: 'B 在哪里读取操作数',
  patchingWhat:
    'B 读到的不是数而是字母；在若干层之后，把这些字母的状态换成真正的数的状态。一旦它答不出来，就说明太晚了：组合必须更早。',
  patchingFound: (finding) => {
    switch (finding.kind) {
      case 'until':
        return `在${at(finding.last.layer)}得知这些数，B 仍能答对 ${percent(finding.last.share)}；在${at(finding.next.layer)}才得知，只能答对 ${percent(finding.next.share)}。所以最迟要在那之前告诉它。`;
      case 'always':
        return `无论多晚得知这些数，B 仍能答对大多数算式：最少也有 ${percent(finding.least)}。`;
      case 'never':
        return `即使在嵌入处就得知这些数，B 也只能答对 ${percent(finding.share)}。`;
    }
  },
  right: '正确',
  asked: (count) => `问了 ${count} 个数值算式。`,
  pairs: (inTime, others, of) => {
    if (inTime.length === 0)
      return `这个组合的层对（${others.join('、')}）没有一个把 ${of} 含有值的状态接到 B 仍在读取操作数的地方。`;
    const joins = `层对 ${inTime.join('、')} 把 ${of} 含有值的状态接到 B 仍在读取操作数的地方`;
    return others.length === 0 ? `${joins}。` : `${joins}；${others.join('、')} 则不然。`;
  },
};
