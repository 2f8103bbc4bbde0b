import { AccuracyPlot } from '../../../components/ui/AccuracyPlot.tsx';
import { percent as asPercent } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { SHARES, type Share } from '../../../results/shareRun.ts';
import type { ShareRuns } from '../../../store/replay/shareRuns.ts';
import styles from './ShareChart.module.css';

const LINES = ['heldOut', 'composition', 'other'] as const;

/** The accuracy on keys that the composition has never seen, step by step: of the chosen share, and faintly of all others. */
export function ShareChart({ runs, chosen }: { runs: ShareRuns; chosen: Share }) {
  const { keyShare: words } = useWords('takeHome');
  const loaded = SHARES.flatMap((percent) => {
    const found = runs[percent];
    return found?.kind === 'loaded' ? [{ percent, run: found.content }] : [];
  });
  const steps = Math.max(0, ...loaded.map(({ run }) => run.settings.composition.optimiser.steps));
  const run = loaded.find(({ percent }) => percent === chosen)?.run;
  const last = run?.heldOut.at(-1);
  const description =
    last === undefined ? words.empty : words.describe(words.value(chosen), asPercent(last[1]), last[0]);
  return (
    <figure className={styles.chart} data-phase="AB">
      <AccuracyPlot description={description} steps={steps} axis={words.axis}>
        {(line, place) => (
          <>
            {loaded.map(({ percent, run: other }) => (
              <polyline key={percent} className={styles.other} points={line(other.heldOut)} />
            ))}
            {run && <polyline className={styles.composition} points={line(run.composition)} />}
            {run && <polyline className={styles.heldOut} points={line(run.heldOut)} />}
            {last && <circle className={styles.end} r="4.5" {...place(last)} />}
          </>
        )}
      </AccuracyPlot>
      <figcaption className={styles.legend}>
        {LINES.map((kind) => (
          <span key={kind}>
            <svg viewBox="0 0 24 8" aria-hidden="true">
              <polyline className={styles[kind]} points="1,4 23,4" />
            </svg>
            {words.line[kind]}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
