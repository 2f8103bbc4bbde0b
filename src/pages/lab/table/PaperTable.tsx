import { FigureMenu } from '../../../components/export/FigureMenu.tsx';
import { settingsInWords } from '../../../components/settings/summary.ts';
import { Button } from '../../../components/ui/Button.tsx';
import { Heads } from '../../../components/ui/SmallTable.tsx';
import { percentage } from '../../../i18n/format.ts';
import { PHASE_NAMES } from '../../../i18n/names.ts';
import { useWords } from '../../../i18n/words.ts';
import { useIsReady, useLab, useLabState } from '../../../store/lab/context.ts';
import type { Evaluation, LabState } from '../../../store/lab/state.ts';
import { PAPER_TABLE } from '../../../store/results/paper.ts';
import { runName } from '../../../store/runs/runName.ts';
import { haveChanged } from '../../../store/weights/lineage.ts';
import { PHASES, type Phase } from '../../../training/settings.ts';
import { STAGES } from '../../../training/stages.ts';
import { SUITES, type Suite } from '../../../worlds/keyvalue/suites.ts';
import styles from './PaperTable.module.css';

/** What our cells were measured on: adapter, expressions, settings, weights. */
function Measured({ evaluation }: { evaluation: Evaluation }) {
  const words = useWords('lab');
  const { status } = words;
  const { count, seed, adapter, settings, origins, steps, weights } = evaluation;
  const isOutdated = useLabState((state) => haveChanged(state, weights));
  const models = STAGES.flatMap((stage) => {
    const [origin, step] = [origins[stage], steps[stage]];
    if (origin === undefined || step === undefined) return [];
    return [words.table.weights(stage, status.origin(origin), status.after(step))];
  });
  return (
    <p className={styles.measured}>
      {words.table.measured(count, seed, adapter)}{' '}
      {words.table.under(settingsInWords(settings, words), models)}
      {isOutdated && <strong> {words.table.outdated}</strong>}
    </p>
  );
}

const COUNT = 1000;

const ours = ({ evaluation }: LabState, suite: Suite, phase: Phase) =>
  evaluation === null ? null : evaluation.accuracy[suite][phase];

function Cell({ suite, phase }: { suite: Suite; phase: Phase }) {
  const { table: words, charts } = useWords('lab');
  const measured = useLabState((state) => ours(state, suite, phase));
  const reported = PAPER_TABLE[suite]?.[phase];
  return (
    <td className={styles.cell}>
      <span className={`${styles.ours} ${measured === null ? 'blank' : ''}`}>
        {measured === null ? <span className="spoken">{charts.unmeasured}</span> : percentage(measured)}
        <span className="spoken"> {words.ours}, </span>
      </span>
      <span className={styles.paper}>
        {reported === undefined ? words.unreported : `${words.paper} ${percentage(reported)}`}
      </span>
    </td>
  );
}

/** Table 1 of the paper with the same cells measured here and now. */
export function PaperTable() {
  const { table: words } = useWords('lab');
  const lab = useLab();
  const isReady = useIsReady();
  const isEvaluating = useLabState(({ evaluating }) => evaluating !== null);
  const evaluation = useLabState((state) => state.evaluation);
  return (
    <section className="stack-4 shrinks" aria-labelledby="table">
      <header className="row between gap-3">
        <h2 id="table">{words.title}</h2>
        <div className="line">
          {evaluation && (
            <FigureMenu
              of={words.title}
              fileName={`calm-table1-${runName(evaluation.settings)}`}
              rows={() => [
                [words.what, ...PHASES.map((phase) => PHASE_NAMES[phase])],
                ...SUITES.map((suite) => [
                  words.suite[suite][0],
                  ...PHASES.map((phase) => evaluation.accuracy[suite][phase]),
                ]),
              ]}
            />
          )}
          <Button disabled={!isReady || isEvaluating} onClick={() => lab.evaluate(COUNT)}>
            {isEvaluating ? words.evaluating : words.evaluate}
          </Button>
        </div>
      </header>
      <table className={styles.table}>
        <caption className={styles.caption}>{words.caption}</caption>
        <Heads of={[{ spoken: words.what }, ...PHASES.map((phase) => ({ phase }))]} />
        <tbody>
          {SUITES.map((suite) => (
            <tr key={suite} className={suite === 'heldOut' ? styles.foremost : ''}>
              <th scope="row" className={styles.suite}>
                {words.suite[suite][0]}
                <span className={styles.example}>{words.suite[suite][1]}</span>
              </th>
              {PHASES.map((phase) => (
                <Cell key={phase} suite={suite} phase={phase} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {evaluation === null ? (
        <p className={styles.measured}>{words.explain(COUNT)}</p>
      ) : (
        <Measured evaluation={evaluation} />
      )}
      <details className={styles.details}>
        <summary className="ink">{words.differs}</summary>
        <ul>
          {words.differences.map((difference) => (
            <li key={difference}>{difference}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
