/** What keys cost, as rows of a file. */
import type { KeyCostsWords } from '../../i18n/en/keyCosts.ts';
import { PHASE_NAMES } from '../../i18n/names.ts';
import type { CostPoint, KeyCosts } from '../../results/keyCosts.ts';
import type { Cell } from '../export/csv.ts';

/** The stages whose steps are measured. */
export const STEPS = ['A', 'AB'] as const;

/** Bytes of the checkpoints of A, B and A⊕B. */
export const filesOf = ({ bytes: { checkpoints } }: CostPoint): number =>
  checkpoints.A + checkpoints.B + checkpoints.AB;

/** A heading and a row for every number of keys: milliseconds, ratios and bytes. */
export function costRows({ points }: KeyCosts, words: KeyCostsWords): Cell[][] {
  const { file } = words;
  return [
    [
      words.keys,
      file.expansion,
      file.rows,
      ...STEPS.flatMap((phase) => {
        const model = PHASE_NAMES[phase];
        return [
          file.milliseconds(model),
          file.ratio(model),
          file.quartile(model, 'low'),
          file.quartile(model, 'high'),
        ];
      }),
      ...[words.gpu, words.table, words.checkpoints].map(file.bytes),
    ],
    ...points.map((point) => {
      const { settings, step, bytes } = point;
      return [
        settings.world.keys,
        settings.A.expansion,
        settings.A.optimiser.rows,
        ...STEPS.flatMap((phase) => {
          const { ms, ratio } = step[phase];
          return [ms, ratio.median, ratio.low, ratio.high];
        }),
        bytes.gpu,
        bytes.keys,
        filesOf(point),
      ];
    }),
  ];
}
