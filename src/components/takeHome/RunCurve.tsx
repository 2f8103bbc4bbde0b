import { percent } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import type { SharedRun } from '../../store/runs/sharedRun.ts';
import { AccuracyPlot } from '../ui/AccuracyPlot.tsx';
import styles from './Run.module.css';

/** The accuracy of a run's composition on held-out keys, step by step. */
export function RunCurve({ curve }: { curve: SharedRun['curve'] }) {
  const { facts: words } = useWords('takeHome');
  const [step, share] = curve[curve.length - 1];
  return (
    <section className="stack-3" aria-labelledby="run-curve">
      <h2 id="run-curve" className="text-md">
        {words.curve}
      </h2>
      <div data-phase="AB">
        <AccuracyPlot description={words.describe(percent(share), step)} steps={step} axis={words.axis}>
          {(line, place) => (
            <>
              <polyline className={styles.line} points={line(curve)} />
              <circle className={styles.end} r="4.5" {...place([step, share])} />
            </>
          )}
        </AccuracyPlot>
      </div>
    </section>
  );
}
