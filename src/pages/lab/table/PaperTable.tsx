import { FigureMenu } from '../../../components/export/FigureMenu.tsx';
import { settingsInWords } from '../../../components/settings/summary.ts';
import { Button } from '../../../components/ui/Button.tsx';
import { Heads } from '../../../components/ui/SmallTable.tsx';
import { percentage } from '../../../i18n/format.ts';
import { PHASE_NAMES } from '../../../i18n/names.ts';
import { useWords } from '../../../i18n/words.ts';
import { useIsReady, useLab, useLabState } from '../../../store/lab/context.ts';
import type { LabState } from '../../../store/lab/state.ts';
import { runName } from '../../../store/runs/runName.ts';
import { haveChanged } from '../../../store/weights/lineage.ts';
import { STAGES } from '../../../training/stages.ts';
import { PHASES, type Phase } from '../../../worlds/phases.ts';
import {
  judgingSuites,
  reportedHeldOut,
  reportedOf,
  type Suite,
  suitesOf,
} from '../../../worlds/registry.ts';
import styles from './PaperTable.module.css';

interface MeasuredProps {
  result: NonNullable<NonNullable<LabState['evaluation']>['result']>;
}

/**
 * Names what our cells were measured on: adapter, expressions, settings, weights. Other ones of these end an
 * evaluation.
 */
function Measured({ result }: MeasuredProps) {
  const words = useWords('lab');
  const { status } = words;
  const { asked, origins, steps, weights } = result;
  const settings = useLabState((state) => state.settings);
  const adapter = useLabState(({ device }) => device?.adapter ?? '');
  const isOutdated = useLabState((state) => haveChanged(state, weights));
  const models = STAGES.flatMap((stage) => {
    const [origin, step] = [origins[stage], steps[stage]];
    if (origin === undefined || step === undefined) return [];
    return [words.table.weights(stage, status.origin(origin), status.after(step))];
  });
  return (
    <p className={styles.measured}>
      {words.table.measured(asked.count, asked.seed, adapter)}{' '}
      {words.table.under(settingsInWords(settings, words), models)}
      {isOutdated && <strong> {words.table.outdated}</strong>}
    </p>
  );
}

const COUNT = 1000;

const ours = ({ evaluation }: LabState, suite: Suite, phase: Phase) =>
  evaluation?.result?.found.accuracy[suite]?.[phase] ?? null;

function Cell({ suite, phase }: { suite: Suite; phase: Phase }) {
  const { table: words, charts } = useWords('lab');
  const measured = useLabState((state) => ours(state, suite, phase));
  const { kind } = useLabState(({ settings }) => settings.world);
  const reported = reportedOf(kind)[suite]?.[phase];
  const isReported = reportedHeldOut(kind) !== null;
  return (
    <td className={styles.cell}>
      <span className={`${styles.ours} ${measured === null ? 'blank' : ''}`}>
        {measured === null ? <span className="spoken">{charts.unmeasured}</span> : percentage(measured)}
        <span className="spoken"> {words.ours}, </span>
      </span>
      {isReported && (
        <span className={`note block ${styles.paper}`}>
          {reported === undefined ? words.unreported : `${words.paper} ${percentage(reported)}`}
        </span>
      )}
    </td>
  );
}

/** Every task of the world, measured here and now; where it is the paper's, with the cells of its Table 1. */
export function PaperTable() {
  const { table: words } = useWords('lab');
  const lab = useLab();
  const isReady = useIsReady();
  const evaluation = useLabState((state) => state.evaluation);
  const settings = useLabState((state) => state.settings);
  const isEvaluating = evaluation?.pending ?? false;
  const result = evaluation?.result ?? null;
  const { kind } = settings.world;
  const suites = suitesOf(kind);
  const judging = judgingSuites(kind).AB;
  const isReported = reportedHeldOut(kind) !== null;
  const title = isReported ? words.title : words.ownTitle;
  return (
    <section className="stack-4 shrinks" aria-labelledby="table">
      <header className="row between gap-3">
        <h2 id="table">{title}</h2>
        <div className="line">
          {result && (
            <FigureMenu
              of={title}
              fileName={`calm-table1-${runName(settings)}`}
              rows={() => [
                [words.what, ...PHASES.map((phase) => PHASE_NAMES[phase])],
                ...suites.map((suite) => [
                  words.suite[suite][0],
                  ...PHASES.map((phase) => result.found.accuracy[suite]?.[phase] ?? null),
                ]),
              ]}
            />
          )}
          <Button disabled={!isReady || isEvaluating} onClick={() => lab.evaluate(COUNT)}>
            {isEvaluating ? words.evaluating : words.evaluate}
          </Button>
        </div>
      </header>
      <div className="scrolls">
        <table className={styles.table}>
          <caption className={styles.caption}>{words.caption}</caption>
          <Heads of={[{ spoken: words.what }, ...PHASES.map((phase) => ({ phase }))]} />
          <tbody>
            {suites.map((suite) => (
              <tr key={suite} className={suite === judging ? styles.foremost : ''}>
                <th scope="row" className={`text-md medium ${styles.suite}`}>
                  {words.suite[suite][0]}
                  <span className={`note block regular ${styles.example}`}>{words.suite[suite][1]}</span>
                </th>
                {PHASES.map((phase) => (
                  <Cell key={phase} suite={suite} phase={phase} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {result === null ? (
        <p className={styles.measured}>{words.explain(COUNT)}</p>
      ) : (
        <Measured result={result} />
      )}
      {isReported && (
        <details className={styles.details}>
          <summary className="ink">{words.differs}</summary>
          <ul>
            {words.differences.map((difference) => (
              <li key={difference}>{difference}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
