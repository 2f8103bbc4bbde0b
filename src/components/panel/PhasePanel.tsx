import { type HTMLAttributes, useEffect, useState } from 'react';
import { STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState, useMeasures } from '../../store/lab/context.ts';
import { trainingStage } from '../../store/lab/state.ts';
import { useReplay } from '../../store/replay/replayContext.ts';
import type { Phase } from '../../training/settings.ts';
import { phaseOf, type Stage, stagesOf } from '../../training/stages.ts';
import { Disc } from '../ui/Disc.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { AccuracyChart, LossChart, RecordedNote } from './Charts.tsx';
import { Checkpoints } from './Checkpoints.tsx';
import { Controls } from './Controls.tsx';
import { EarlyStop } from './EarlyStop.tsx';
import { Headline } from './Headline.tsx';
import { PanelNotices } from './PanelNotices.tsx';
import styles from './PhasePanel.module.css';
import { Progress } from './Progress.tsx';

/** The stages of a phase, and the one that is shown: the one that trains, until a visitor chooses. */
function useStages(phase: Phase) {
  const settings = useLabState((state) => state.settings);
  const training = useLabState(trainingStage);
  const [chosen, setChosen] = useState<Stage>(phase);
  const stages: Stage[] = [
    phase,
    ...stagesOf(settings).filter((one) => one !== phase && phaseOf(one) === phase),
  ];
  useEffect(() => {
    if (training !== null && phaseOf(training) === phase) setChosen(training);
  }, [training, phase]);
  return { stages, stage: stages.includes(chosen) ? chosen : phase, setChosen };
}

/**
 * One of the three things a visitor trains, with all that belongs to it; where it has a second stage, a switch
 * between the two. A checkpoint file may be dropped on it.
 */
export function PhasePanel({ phase }: { phase: Phase }) {
  const { controls, variantIs } = useWords('lab');
  const variant = useLabState(({ settings }) => settings.composition.variant);
  const { role, knows } = useWords('shell');
  const lab = useLab();
  const replay = useReplay();
  const [isOver, setOver] = useState(false);
  const heading = `panel-${phase}`;
  const isComposition = phase === 'AB';
  const { stages, stage, setChosen } = useStages(phase);
  useMeasures();
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
      if (file) void lab.loadFile(stage, file);
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
          <h2 id={heading} className="line toned">
            <Disc phase={phase} />
            {STAGE_NAMES[stage]}
            <span className="note regular untracked">{role[phase]}</span>
          </h2>
          <p className="note above-1">
            {isComposition && variant !== 'calm' ? variantIs[variant] : knows[phase]}
          </p>
        </div>
        {!isComposition && <Headline stage={stage} />}
      </header>
      {stages.length > 1 && (
        <div>
          <Segmented
            label={controls.stage}
            options={stages.map((value) => ({ value, label: STAGE_NAMES[value] }))}
            value={stage}
            onChange={setChosen}
          />
        </div>
      )}
      <Controls stage={stage} />
      <Progress stage={stage} />
      <PanelNotices stage={stage} />
      {isComposition && <Headline stage={stage} />}
      <div className={styles.charts}>
        <AccuracyChart stage={stage} />
        <LossChart stage={stage} />
        <RecordedNote stage={stage} />
      </div>
      {replay === null && (
        <footer className="stack-2">
          {isComposition && <EarlyStop />}
          <Checkpoints stage={stage} />
        </footer>
      )}
      {isOver && <p className={styles.drop}>{controls.drop(stage)}</p>}
    </section>
  );
}
