import type { ResultsWords } from '../../i18n/en/results.ts';
import { duration, percent } from '../../i18n/format.ts';
import { STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import type { Measured } from '../../results/measures.ts';
import type { RunRecord } from '../../results/record.ts';
import { writeConfiguration } from '../../store/address/configuration.ts';
import { STAGES, type Stage } from '../../training/stages.ts';
import { FigureMenu } from '../export/FigureMenu.tsx';
import type { Cell } from '../export/save.ts';
import { settingsInWords } from '../settings/summary.ts';
import { SmallTable } from '../ui/SmallTable.tsx';
import styles from './Origin.module.css';

/** A heading and a row for every seed; null where something was not noted. */
function originRows(measured: readonly Measured[], words: ResultsWords['origin']): Cell[][] {
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

/** Formats the seconds of each stage's training, in the order of the stages. */
const times = ({ stages }: RunRecord): string =>
  STAGES.flatMap((stage) => {
    const trained = stages[stage];
    return trained ? [`${STAGE_NAMES[stage]} ${duration(trained.seconds)}`] : [];
  }).join(', ');

/**
 * Returns the stages that another version trained than evaluated the run, by that version; null if it was not noted.
 */
function trainedByOthers({ version, stages }: RunRecord): Map<RunRecord['version'], Stage[]> {
  const others = new Map<RunRecord['version'], Stage[]>();
  for (const stage of STAGES) {
    const trained = stages[stage];
    if (!trained || trained.version === version) continue;
    others.set(trained.version, [...(others.get(trained.version) ?? []), stage]);
  }
  return others;
}

/** The version that evaluated a run, and those that trained its stages, if they are others. */
function Versions({ record }: { record: RunRecord }) {
  const { origin: words } = useWords('results');
  return (
    <td className="muted">
      {record.version ?? words.unnoted}
      {[...trainedByOthers(record)].map(([version, stages]) => (
        <span key={version} className="block">
          {words.trainedBy(
            stages.map((stage) => STAGE_NAMES[stage]).join(', '),
            version ?? words.unnotedVersion,
          )}
        </span>
      ))}
    </td>
  );
}

function OriginRow({ measured: { record, right, share } }: { measured: Measured }) {
  const { origin: words } = useWords('results');
  const { seed, asked, adapter, date, settings } = record;
  return (
    <tr>
      <th scope="row">{seed}</th>
      <td>
        {percent(share)}
        <span className={styles.count}>{words.rightOf(right, asked)}</span>
      </td>
      <td>{adapter}</td>
      <td>
        <time dateTime={date}>{date.slice(0, 10)}</time>
      </td>
      <td>{times(record)}</td>
      <Versions record={record} />
      <td>
        <a href={`#/lab?${writeConfiguration(settings)}`} aria-label={words.openSeed(seed)}>
          {words.open}
        </a>
      </td>
    </tr>
  );
}

interface Props {
  title: string;
  /** The name of its file, without the ending. */
  fileName: string;
  /** At least one. */
  measured: readonly Measured[];
}

/** The origin of a number: every seed's run, with its settings, adapter and date, and a way to repeat it. */
export function Origin({ title, fileName, measured }: Props) {
  const { origin: words } = useWords('results');
  const lab = useWords('lab');
  const { settings } = measured[0].record;
  const { size: versions } = new Set(
    measured.flatMap(({ record }) => [record.version, ...trainedByOthers(record).keys()]),
  );
  return (
    <div className={styles.origin}>
      <header className="apart gap-3">
        <div>
          <p className="strong">{title}</p>
          <p className="muted">{lab.status.listed(settingsInWords(settings, lab).slice(0, -1))}</p>
          {versions > 1 && <p>{words.versions(versions)}</p>}
        </div>
        <FigureMenu of={title} fileName={fileName} rows={() => originRows(measured, words)} />
      </header>
      <SmallTable
        label={title}
        heads={[words.seed, words.right, words.adapter, words.date, words.time, words.version, '']}
      >
        {measured.map((each) => (
          <OriginRow key={each.record.seed} measured={each} />
        ))}
      </SmallTable>
      <details>
        <summary>{words.settings}</summary>
        <pre>{JSON.stringify(settings, null, 2)}</pre>
      </details>
    </div>
  );
}
