/** The words about published runs, on every page that shows them. */
import type { ByHeart } from '../../results/headline.ts';
import { percent } from '../format.ts';

export const byHeart = {
  title: 'Did it learn the keys by heart?',
  answer: ({ seen, unseen, spelling }: ByHeart) =>
    `No. On keys that the link was trained on, A⊕B gets ${percent(seen)} of the sums right; on keys that the link has never seen, ${percent(unseen)}.${
      spelling === null
        ? ''
        : ` Learning by heart looks different: a link that reads only how A spells a key gets ${percent(spelling.seen)} on the keys of its training and ${percent(spelling.unseen)} on all others.`
    }`,
  source: (seeds: number, layout: string) =>
    `Published runs, layout “${layout}”, mean of ${seeds} ${seeds === 1 ? 'seed' : 'seeds'}. The runs are on the results page.`,
};
