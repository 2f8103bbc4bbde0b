import { type HTMLAttributes, useState } from 'react';
import { PHASE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { useLab } from '../../store/context.ts';
import { useReplay } from '../../store/replayContext.ts';
import type { Phase } from '../../training/settings.ts';
import { Disc } from '../ui/Disc.tsx';
import { AccuracyChart, LossChart } from './Charts.tsx';
import { Checkpoints } from './Checkpoints.tsx';
import { Controls } from './Controls.tsx';
import { EarlyStop } from './EarlyStop.tsx';
import { Headline } from './Headline.tsx';
import { PanelNotices } from './PanelNotices.tsx';
import styles from './PhasePanel.module.css';
import { Progress } from './Progress.tsx';

/** One of the three things a visitor trains, with all that belongs to it. A checkpoint file may be dropped on it. */
export function PhasePanel({ phase }: { phase: Phase }) {
  const { controls } = useWords('lab');
  const { role, knows } = useWords('shell');
  const lab = useLab();
  const replay = useReplay();
  const [isOver, setOver] = useState(false);
  const heading = `panel-${phase}`;
  const isComposition = phase === 'AB';
  const dropping: HTMLAttributes<HTMLElement> = {
    onDragOver: (event) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: ({ currentTarget, relatedTarget }) => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
    },
    onDrop: (event) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer.files.item(0);
      if (file) void lab.loadFile(phase, file);
    },
  };
  return (
    <section
      className={styles.panel}
      data-phase={phase}
      aria-labelledby={heading}
      {...(replay === null && dropping)}
    >
      <header className={styles.header}>
        <div>
          <h2 id={heading} className={styles.name}>
            <Disc phase={phase} />
            {PHASE_NAMES[phase]}
            <span className={styles.role}>{role[phase]}</span>
          </h2>
          <p className={styles.knows}>{knows[phase]}</p>
        </div>
        {!isComposition && <Headline phase={phase} />}
      </header>
      <Controls phase={phase} />
      <Progress phase={phase} />
      <PanelNotices phase={phase} />
      {isComposition && <Headline phase={phase} />}
      <div className={styles.charts}>
        <AccuracyChart phase={phase} />
        <LossChart phase={phase} />
      </div>
      {replay === null && (
        <footer className={styles.footer}>
          {isComposition && <EarlyStop />}
          <Checkpoints phase={phase} />
        </footer>
      )}
      {isOver && <p className={styles.drop}>{controls.drop(phase)}</p>}
    </section>
  );
}
