import type { Spelling } from '../../store/inspect/probeFindings.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';
import type { InsideWords } from '../en/inside.ts';
import { integer, percent } from '../format.ts';

const after = (layer: number) => (layer === 0 ? '嵌入' : `第 ${layer} 层之后`);
const at = (layer: number) => (layer === 0 ? '嵌入处' : `第 ${layer} 层之后`);

const byHeart = (world: WorldWords, spelling: Spelling | null) =>
  spelling === null
    ? ''
    : `在此之前（${at(spelling.layer)}），这条直线在组合训练${world.entry}上对了 ${percent(spelling.composition)}，在留出${world.entry}上只有 ${percent(spelling.heldOut)}。它背下的是拼写。`;

export const probes = (world: WorldWords): InsideWords['probes'] => ({
  title: '为什么可行',
  explain: `连接要从 A 的状态已含有${world.value}的地方出发，到 B 还在读取${world.operands}的地方结束，才行得通。这两处都可以在这里测量。`,
  probe: (of) => `测量这个 ${of} 和这个 B`,
  probing: '正在测量…',
  changed: '测量期间权重变了。请为正在使用的模型重新测量。',
  waiting: '正在测量…',
  empty: '还没有测量。',
  whose: '读取谁的状态',
  after,
  reading: (of) => `${of} 的状态从哪里起含有${world.value}`,
  readingWhat: (of) =>
    `对每一层，我们拟合一条直线（线性映射），从 ${of} 在${world.entry}末尾的状态到 B 对其${world.value}的嵌入。拟合只看组合训练${world.entry}。最近的嵌入就是它的${world.value}时算正确。如果组合训练${world.entry}对而留出${world.entry}不对，状态里保存的就是拼写，而不是${world.value}。`,
  readingFound: (finding) =>
    finding.kind === 'holds'
      ? `最先能读出大多数留出${world.entry}的${world.value}的地方是${at(finding.first.layer)}：${percent(finding.first.share)} 正确。${byHeart(world, finding.spelling)}`
      : `没有一处能读出大多数留出${world.entry}的${world.value}。最好的是${at(finding.best.layer)}，${percent(finding.best.share)} 正确。`,
  error: `留出${world.entry}上的平方误差，相对于嵌入的离散程度`,
  chance: (of) => `随机水平：${integer(of)} 分之一`,
  patching: `B 在哪里读取${world.operands}`,
  patchingWhat: `B 读到的是字母而不是${world.known}。在某一层之后，我们把这些字母的状态换成真正的${world.known}的状态。如果 B 这时答错，就说明它已经读完${world.operands}，连接必须更早结束。`,
  patchingFound: (finding) => {
    switch (finding.kind) {
      case 'until':
        return `如果 B 在${at(finding.last.layer)}得到这些${world.known}，它仍答对 ${percent(finding.last.share)}；如果在${at(finding.next.layer)}才得到，只答对 ${percent(finding.next.share)}。所以连接必须在那之前结束。`;
      case 'always':
        return `B 无论多晚得到这些${world.known}，仍能答对大多数${world.expression}：至少 ${percent(finding.least)}。`;
      case 'never':
        return `即使在嵌入处就得到这些${world.known}，B 也只答对 ${percent(finding.share)}。`;
    }
  },
  right: '正确',
  asked: (count) => `我们问了 ${count} 个${world.plainTasks}。`,
  pairs: (inTime, others, of) => {
    if (inTime.length === 0)
      return `这个组合的层对（${others.join('、')}）没有一个把 ${of} 含有${world.value}的状态接到 B 仍在读取${world.operands}的地方。`;
    const joins = `层对 ${inTime.join('、')} 把 ${of} 含有${world.value}的状态接到 B 仍在读取${world.operands}的地方`;
    return others.length === 0 ? `${joins}。` : `${joins}；${others.join('、')} 则不然。`;
  },
});
