import { STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { useMeasures } from '../../store/lab/context.ts';
import type { Phase } from '../../training/settings.ts';
import { Disc } from '../ui/Disc.tsx';
import { AccuracyChart, LossChart, RecordedNote } from './Charts.tsx';
import { Headline } from './Headline.tsx';
import styles from './PhasePanel.module.css';

/** A phase while it learns, to be looked at: its figures and curves, without anything to press. */
export function TrainingFigure({ phase }: { phase: Phase }) {
  const { role, knows } = useWords('shell');
  const heading = `panel-${phase}`;
  useMeasures();
  return (
    <section className={styles.panel} data-phase={phase} aria-labelledby={heading}>
      <header className={styles.header}>
        <div>
          <h2 id={heading} className="line toned">
            <Disc phase={phase} />
            {STAGE_NAMES[phase]}
            <span className="note regular untracked">{role[phase]}</span>
          </h2>
          <p className="note above-1">{knows[phase]}</p>
        </div>
        {phase !== 'AB' && <Headline stage={phase} />}
      </header>
      {phase === 'AB' && <Headline stage={phase} />}
      <div className={styles.charts}>
        <div data-part="accuracy">
          <AccuracyChart stage={phase} />
        </div>
        <LossChart stage={phase} />
        <RecordedNote stage={phase} />
      </div>
    </section>
  );
}
