import type { ResultsWords } from '../../i18n/en/results.ts';
import { useWords } from '../../i18n/words.ts';
import { type PlannedRun, type Recipe, type Sweep, sweepRuns } from '../../results/plan.ts';
import type { RunRecord } from '../../results/record.ts';
import { entryCount, operandsOf } from '../../worlds/registry.ts';
import { PART_SUITES } from '../../worlds/world.ts';
import { Heads } from '../ui/SmallTable.tsx';
import { type FigureColumn, Figures, useSuiteColumns } from './Figures.tsx';
import { ResultTable, resultRows } from './ResultTable.tsx';

/** Describes the differing setting of a run in a sweep. */
function pointInWords(
  sweep: Sweep,
  { settings }: PlannedRun,
  words: ResultsWords,
  augmenting: string,
): string {
  const { world, composition } = settings;
  switch (sweep) {
    case 'share':
      return words.sweeps.share(world.share);
    case 'keys':
      return words.sweeps.keys(entryCount(world).all);
    case 'layers':
      return composition.pairs.map(({ augmenting, anchor }) => `${augmenting} → ${anchor}`).join(', ');
    case 'heads':
      return words.sweeps.heads(composition.heads);
    case 'operands':
      return words.sweeps.operands(operandsOf(world) ?? 0);
    case 'two':
      return `${augmenting}, ${words.sweeps.share(world.share)}`;
  }
}

interface Props {
  layout: Recipe;
  sweep: Sweep;
  recordsOf: (name: string) => readonly RunRecord[];
}

/** The runs of a sweep, a row each. */
export function SweepTable({ layout, sweep, recordsOf }: Props) {
  const words = useWords('results');
  const { augmenting } = useWords('lab');
  const suites = useSuiteColumns('AB');
  const parts = PART_SUITES.map(
    (part): FigureColumn => ({
      key: part,
      label: words.sweeps.parts[part],
      measure: { kind: 'part', part },
    }),
  );
  const known: FigureColumn = {
    key: 'known',
    label: words.sweeps.known,
    measure: { kind: 'suite', suite: 'substitution', model: 'A' },
  };
  const computed: FigureColumn = {
    key: 'computed',
    label: words.sweeps.computed,
    measure: { kind: 'suite', suite: 'numeric', model: 'B' },
  };
  const columnsOf: Partial<Record<Sweep, FigureColumn[]>> = {
    keys: [...suites, known],
    operands: [...suites, computed],
    two: [...parts, ...suites.slice(1)],
  };
  const columns = columnsOf[sweep] ?? suites;
  const rows = sweepRuns(layout, sweep).map((run) => ({
    id: run.name,
    name: pointInWords(sweep, run, words, augmenting[run.settings.augmenting]),
    records: recordsOf(run.name),
    columns,
  }));
  return (
    <ResultTable
      title={words.sweeps.names[sweep]}
      fileName={`calm-results-${sweep}-${layout}`}
      heading={sweep === 'two' && <p className="note prose-wide">{words.sweeps.ofTwo}</p>}
      rows={() => resultRows({ what: words.sweeps.point, columns, seeds: words.count }, rows)}
    >
      <Heads of={[words.sweeps.point, ...columns.map(({ label }) => label), words.count]} />
      <tbody>
        {rows.map(({ id, name, records }) => (
          <Figures key={id} name={name} records={records} columns={columns} behind={1}>
            <td className="muted nowrap">{records.length}</td>
          </Figures>
        ))}
      </tbody>
    </ResultTable>
  );
}
