/** The runs behind a number, as rows of a file. */
import type { ResultsWords } from '../../i18n/en/results.ts';
import { STAGE_NAMES } from '../../i18n/names.ts';
import type { Measured } from '../../results/measures.ts';
import { STAGES } from '../../training/stages.ts';
import type { Cell } from '../export/csv.ts';

/** Returns a heading and a row for every seed; null if something was not noted. */
export function originRows(measured: readonly Measured[], words: ResultsWords['origin']): Cell[][] {
  const trained = STAGES.filter((stage) => measured.some(({ record }) => record.stages[stage]));
  const names = trained.map((stage) => STAGE_NAMES[stage]);
  return [
    [
      words.seed,
      words.right,
      words.asked,
      words.share,
      words.adapter,
      words.date,
      words.version,
      ...names.flatMap((name) => [words.seconds(name), `${words.version}: ${name}`]),
    ],
    ...measured.map(({ record, right, share }) => [
      record.seed,
      right,
      record.asked,
      share,
      record.adapter,
      record.date,
      record.version,
      ...trained.flatMap((stage) => {
        const own = record.stages[stage];
        return [own?.seconds ?? null, own?.version ?? null];
      }),
    ]),
  ];
}
