import type { byHeart as English } from '../en/published.ts';
import { percent } from '../format.ts';

export const byHeart: typeof English = {
  title: '它是不是把键背下来了？',
  answer: ({ seen, unseen, spelling }) =>
    `不是。对连接训练时用过的键，A⊕B 答对 ${percent(seen)} 的算式；对连接从未见过的键，答对 ${percent(unseen)}。${
      spelling === null
        ? ''
        : `死记硬背是另一种样子：如果连接只能读到 A 如何拼写键，那么训练用过的键答对 ${percent(spelling.seen)}，其余的键只有 ${percent(spelling.unseen)}。`
    }`,
  source: (seeds, layout) => `已发布的运行，布局“${layout}”，${seeds} 个种子的平均值。各次运行见结果页。`,
};
