/**
 * chrF2 of a corpus (Popović 2015, 2017), as sacrebleu computes it by default: character n-grams of 1 to 6 characters,
 * no word n-grams, spaces left out, β = 2, and no smoothing.
 */
const ORDER = 6;
const BETA = 2;

/** Counts of n-grams of one length over a corpus: in hypotheses, in references, and in both. */
interface Counts {
  hypothesis: number;
  reference: number;
  matching: number;
}

const withoutSpaces = (text: string): string[] => [...text.replace(/\s+/gu, '')];

function countNgrams(characters: readonly string[], length: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + length <= characters.length; i++) {
    const ngram = characters.slice(i, i + length).join('');
    counts.set(ngram, (counts.get(ngram) ?? 0) + 1);
  }
  return counts;
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((a, b) => a + b, 0);

/**
 * Returns the score of translations, from 0 to 100.
 * @param pairs a translation and its one reference each
 */
export function chrf(pairs: readonly (readonly [hypothesis: string, reference: string])[]): number {
  const orders = Array.from({ length: ORDER }, (): Counts => ({ hypothesis: 0, reference: 0, matching: 0 }));
  for (const [hypothesis, reference] of pairs) {
    const [said, right] = [withoutSpaces(hypothesis), withoutSpaces(reference)];
    orders.forEach((counts, i) => {
      const [ofSaid, ofRight] = [countNgrams(said, i + 1), countNgrams(right, i + 1)];
      // N-grams of the hypothesis don't count where the reference is too short for any of this length.
      if (ofRight.size > 0) counts.hypothesis += total(ofSaid);
      counts.reference += total(ofRight);
      for (const [ngram, count] of ofSaid) counts.matching += Math.min(count, ofRight.get(ngram) ?? 0);
    });
  }
  return score(orders);
}

/** F of precision and recall, both averaged over the lengths that hypotheses and references have. */
function score(orders: readonly Counts[]): number {
  const used = orders.filter(({ hypothesis, reference }) => hypothesis > 0 && reference > 0);
  if (used.length === 0) return 0;
  const mean = (of: (counts: Counts) => number) =>
    used.reduce((sum, counts) => sum + of(counts), 0) / used.length;
  const precision = mean(({ matching, hypothesis }) => matching / hypothesis);
  const recall = mean(({ matching, reference }) => matching / reference);
  if (precision + recall === 0) return 0;
  return (100 * (1 + BETA ** 2) * precision * recall) / (BETA ** 2 * precision + recall);
}
