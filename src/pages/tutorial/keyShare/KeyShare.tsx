import { useEffect, useId, useState } from 'react';
import { AccuracyPlot } from '../../../components/ui/AccuracyPlot.tsx';
import { Button } from '../../../components/ui/Button.tsx';
import { percent as asPercent } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { SHARES, type Share, type ShareRun } from '../../../results/shareRun.ts';
import { loadShareRuns, type ShareRuns } from '../../../store/replay/shareRuns.ts';
import styles from './KeyShare.module.css';

const LINES = ['heldOut', 'composition', 'other'] as const;

/** The accuracy on keys that the composition has never seen, step by step: of the chosen share, and faintly of all others. */
function ShareChart({ runs, chosen }: { runs: ShareRuns; chosen: Share }) {
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
    <figure className="stack-2" data-phase="AB">
      <AccuracyPlot description={description} steps={steps} axis={words.axis}>
        {(line, place) => (
          <>
            {loaded.map(({ percent, run: other }) => (
              <polyline key={percent} className={styles.other} points={line(other.heldOut)} />
            ))}
            {run && <polyline className={styles.composition} points={line(run.composition)} />}
            {run && <polyline className={styles.heldOut} points={line(run.heldOut)} />}
            {last && <circle className="dot" r="4.5" {...place(last)} />}
          </>
        )}
      </AccuracyPlot>
      <figcaption className="legend">
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

/** The share that all models of the page are trained with. */
const USUAL = 20;

const shareOf = ({ right, of }: ShareRun['final']['heldOut']) => right / of;

function Figures({ run }: { run: ShareRun }) {
  const { keyShare: words } = useWords('takeHome');
  const { heldOut, composition } = run.final;
  return (
    <dl className={`stack-3 ${styles.figures}`} data-phase="AB">
      <div className={styles.foremost}>
        <dt className="note">{words.heldOut(heldOut.of)}</dt>
        <dd>{asPercent(shareOf(heldOut))}</dd>
      </div>
      <div>
        <dt className="note">{words.composition(composition.of)}</dt>
        <dd>{asPercent(shareOf(composition))}</dd>
      </div>
    </dl>
  );
}

/** The accuracy of the composition on keys that it has never seen, over the share of keys that it learned from. */
export function KeyShare() {
  const { keyShare: words } = useWords('takeHome');
  const [at, setAt] = useState<number>(SHARES.indexOf(USUAL));
  const [runs, setRuns] = useState<ShareRuns>({});
  const title = useId();
  const load = () => loadShareRuns((found) => setRuns((before) => ({ ...before, ...found })));
  useEffect(load, []);
  const percent = SHARES[at];
  const found = runs[percent];
  const run = found?.kind === 'loaded' ? found.content : null;
  return (
    <section className={styles.share} aria-labelledby={title}>
      <div className="stack-3 shrinks">
        <h3 id={title} className="text-xl">
          {words.title}
        </h3>
        <p className="note">{words.explain}</p>
        <label className="stack-2 text-sm">
          <span>{words.slider}</span>
          <input
            type="range"
            min={0}
            max={SHARES.length - 1}
            step={1}
            value={at}
            aria-valuetext={words.value(percent)}
            onChange={({ target }) => setAt(Number(target.value))}
          />
        </label>
        <ol className={styles.stops} aria-hidden="true">
          {SHARES.map((share, i) => (
            <li key={share} data-chosen={i === at}>
              {words.value(share)}
            </li>
          ))}
        </ol>
        <output className={styles.found}>
          {run && <Figures run={run} />}
          {found && found.kind !== 'loaded' && (
            <>
              <span className="warning text-sm">{words[found.kind]}</span>
              <Button onClick={load}>{words.again}</Button>
            </>
          )}
        </output>
      </div>
      <div>
        <ShareChart runs={runs} chosen={percent} />
        <p className={styles.recording}>
          {run && words.recording(run.adapter, run.date.slice(0, 10), run.settings.seed)}
        </p>
      </div>
    </section>
  );
}
