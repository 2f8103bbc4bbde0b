import { type HTMLAttributes, useEffect, useState } from 'react';
import { STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState, useMeasures } from '../../store/lab/context.ts';
import { trainingStage } from '../../store/lab/state.ts';
import { useReplay } from '../../store/replay/replayContext.ts';
import { phaseOf, type Stage, stagesOf } from '../../training/stages.ts';
import type { Phase } from '../../worlds/phases.ts';
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

interface HeadProps {
  id: string;
  stage: Stage;
  knows: string;
}

/**
 * Shows which model it is, what it knows, and how right it is: the composition's figures stand below, as they are
 * larger.
 */
function PanelHead({ id, stage, knows }: HeadProps) {
  const { role } = useWords('shell');
  const phase = phaseOf(stage);
  return (
    <header className={`apart ${styles.header}`}>
      <div>
        <h2 id={id} className="line toned">
          <Disc phase={phase} />
          {STAGE_NAMES[stage]}
          <span className="note regular untracked">{role[phase]}</span>
        </h2>
        <p className="note above-1">{knows}</p>
      </div>
      {phase !== 'AB' && <Headline stage={stage} />}
    </header>
  );
}

/** A phase while it learns, to be looked at: its figures and curves, without anything to press. */
export function TrainingFigure({ phase }: { phase: Phase }) {
  const { knows } = useWords('lab');
  const heading = `panel-${phase}`;
  useMeasures();
  return (
    <section
      className="card shrinks relative flex gap-4 pad-5 column"
      data-phase={phase}
      aria-labelledby={heading}
    >
      <PanelHead id={heading} stage={phase} knows={knows[phase]} />
      {phase === 'AB' && <Headline stage={phase} />}
      <PanelCharts stage={phase} />
    </section>
  );
}

function PanelCharts({ stage }: { stage: Stage }) {
  return (
    <div className={styles.charts}>
      <div data-part="accuracy" className="grid">
        <AccuracyChart stage={stage} />
      </div>
      <LossChart stage={stage} />
      <RecordedNote stage={stage} />
    </div>
  );
}

/**
 * One of the three models that a visitor trains, with everything that belongs to it; if it has a second stage, with a
 * switch between the two. A checkpoint file may be dropped on it.
 */
export function PhasePanel({ phase }: { phase: Phase }) {
  const { controls, variantIs } = useWords('lab');
  const variant = useLabState(({ settings }) => settings.composition.variant);
  const { knows } = useWords('lab');
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
      className="card shrinks relative flex gap-4 pad-5 column"
      data-phase={phase}
      aria-labelledby={heading}
      {...(replay === null && dropping)}
    >
      <PanelHead
        id={heading}
        stage={stage}
        knows={isComposition && variant !== 'calm' ? variantIs[variant] : knows[phase]}
      />
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
      <PanelCharts stage={stage} />
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
