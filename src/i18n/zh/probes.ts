import type { Spelling } from '../../store/inspect/probeFindings.ts';
import type { InsideWords } from '../en/inside.ts';
import { integer, percent } from '../format.ts';

const after = (layer: number) => (layer === 0 ? '嵌入' : `第 ${layer} 层之后`);
const at = (layer: number) => (layer === 0 ? '嵌入处' : `第 ${layer} 层之后`);

const byHeart = (spelling: Spelling | null) =>
  spelling === null
    ? ''
    : `在此之前（${at(spelling.layer)}），这条直线在组合训练键上对了 ${percent(spelling.composition)}，在留出键上只有 ${percent(spelling.heldOut)}。它背下的是拼写。`;

export const probes: InsideWords['probes'] = {
  title: '为什么可行',
  explain:
    '连接要从 A 的状态已含有值的地方出发，到 B 还在读取操作数的地方结束，才行得通。这两处都可以在这里测量。',
  probe: (of) => `测量这个 ${of} 和这个 B`,
  probing: '正在测量…',
  changed: '测量期间权重变了。请为正在使用的模型重新测量。',
  waiting: '正在测量…',
  empty: '还没有测量。',
  whose: '读取谁的状态',
  after,
  reading: (of) => `${of} 的状态从哪里起含有值`,
  readingWhat: (of) =>
    `对每一层，我们拟合一条直线（线性映射），从 ${of} 在键末尾的状态到 B 对其值的嵌入。拟合只看组合训练键。最近的整数就是该值时算正确。如果组合训练键对而留出键不对，状态里保存的就是拼写，而不是值。`,
  readingFound: (finding) =>
    finding.kind === 'holds'
      ? `最先能读出大多数留出键的值的地方是${at(finding.first.layer)}：${percent(finding.first.share)} 正确。${byHeart(finding.spelling)}`
      : `没有一处能读出大多数留出键的值。最好的是${at(finding.best.layer)}，${percent(finding.best.share)} 正确。`,
  error: '留出键上的平方误差，相对于整数嵌入的离散程度',
  chance: (of) => `随机水平：${integer(of)} 分之一`,
  patching: 'B 在哪里读取操作数',
  patchingWhat:
    'B 读到的是字母而不是数。在某一层之后，我们把这些字母的状态换成真正的数的状态。如果 B 这时答错，就说明它已经读完操作数，连接必须更早结束。',
  patchingFound: (finding) => {
    switch (finding.kind) {
      case 'until':
        return `如果 B 在${at(finding.last.layer)}得到这些数，它仍答对 ${percent(finding.last.share)}；如果在${at(finding.next.layer)}才得到，只答对 ${percent(finding.next.share)}。所以连接必须在那之前结束。`;
      case 'always':
        return `B 无论多晚得到这些数，仍能答对大多数算式：至少 ${percent(finding.least)}。`;
      case 'never':
        return `即使在嵌入处就得到这些数，B 也只答对 ${percent(finding.share)}。`;
    }
  },
  right: '正确',
  asked: (count) => `我们问了 ${count} 个数值算式。`,
  pairs: (inTime, others, of) => {
    if (inTime.length === 0)
      return `这个组合的层对（${others.join('、')}）没有一个把 ${of} 含有值的状态接到 B 仍在读取操作数的地方。`;
    const joins = `层对 ${inTime.join('、')} 把 ${of} 含有值的状态接到 B 仍在读取操作数的地方`;
    return others.length === 0 ? `${joins}。` : `${joins}；${others.join('、')} 则不然。`;
  },
};
