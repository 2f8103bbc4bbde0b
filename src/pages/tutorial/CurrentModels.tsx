/**
 * The models that the steps use at the moment, in a line; what is behind it, for whoever wants to know or change it.
 */

import { useShallow } from 'zustand/react/shallow';
import { Disc } from '../../components/ui/Disc.tsx';
import type { TutorialWords } from '../../i18n/en/tutorial.ts';
import { PHASE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState, usePhase } from '../../store/lab/context.ts';
import type { LabState } from '../../store/lab/state.ts';
import { readinessOf } from '../../store/training/readiness.ts';
import { useTutorial } from '../../store/tutorial/tutorialProgress.ts';
import { isTrainedHere, lostWith } from '../../store/weights/lineage.ts';
import { presetsOf } from '../../training/settings.ts';
import { phaseOf } from '../../training/stages.ts';
import { PHASES, type Phase } from '../../worlds/phases.ts';
import { ConfirmButton } from './ConfirmButton.tsx';
import styles from './CurrentModels.module.css';

/** Describes a model in a few words: one that has not settled is not called trained. */
function standingOf(state: LabState, phase: Phase, words: TutorialWords['models']): string {
  const { kind } = readinessOf(state, phase);
  if (kind === 'untrained' || kind === 'unsettled') return words[kind];
  return kind === 'learning' || kind === 'settling'
    ? words.training
    : words.origin(state.phases[phase].origin);
}

function Standing({ phase }: { phase: Phase }) {
  const { status: words } = useWords('lab');
  const { models } = useWords('tutorial');
  const standing = useLabState((state) => standingOf(state, phase, models));
  const origin = usePhase(phase, (state) => state.origin);
  const step = usePhase(phase, (state) => state.step);
  return (
    <li className="line" data-phase={phase}>
      <Disc phase={phase} />
      <b className="toned">{PHASE_NAMES[phase]}</b>
      <span>
        {standing}
        {isTrainedHere(origin) && `, ${words.after(step)}`}
      </span>
    </li>
  );
}

/** The layout of the models, its reason, and the other one. */
function Layout() {
  const words = useWords('tutorial');
  const { settings: names, withoutGpu } = useWords('lab');
  const lab = useLab();
  const preset = useLabState(({ settings }) => settings.preset);
  const device = useLabState((state) => state.device);
  const other = preset === 'small' ? 'paper' : 'small';
  const others = useLabState(({ settings }) => presetsOf(settings.world.kind)[other]);
  const lost = useLabState(useShallow((state) => [...new Set(lostWith(state, others).map(phaseOf))]));
  const choice = useTutorial(({ layout }) => layout);
  const why = () => {
    if (!device?.software) return null;
    if (device.noGpu) return withoutGpu.answers(device.adapter);
    if (preset !== 'small') return words.softwareHere(device.adapter);
    return choice === null ? words.software(device.adapter) : null;
  };
  return (
    <div className={`row between rows-2 gap-4 ${styles.layout}`}>
      <p>
        <span className={styles.named}>
          {names.preset} <b className="ink strong">{names.presets[preset]}</b>
        </span>{' '}
        {why()}
      </p>
      <ConfirmButton
        label={other === 'paper' ? words.takePaper : words.takeSmall}
        warning={lost.length > 0 ? words.replaces(lost) : null}
        onConfirm={() => {
          useTutorial.setState({ layout: other });
          lab.configure(others);
        }}
      />
    </div>
  );
}

/** All models in a few words: once if they are alike, else each. */
function Summary() {
  const { models: words } = useWords('tutorial');
  const standings = useLabState(
    useShallow((state) => PHASES.map((phase) => standingOf(state, phase, words))),
  );
  const [first] = standings;
  if (standings.every((each) => each === first)) {
    return words.title(first === words.origin({ kind: 'shipped' }) ? words.ours : first);
  }
  return words.title(PHASES.map((phase, i) => `${PHASE_NAMES[phase]} ${standings[i]}`).join(', '));
}

export function CurrentModels() {
  const words = useWords('tutorial');
  return (
    <section className={styles.place} aria-label={words.place}>
      <details>
        <summary>
          <Summary />
        </summary>
        <div className={styles.behind}>
          <ul className="wrap rows-1 gap-5">
            {PHASES.map((phase) => (
              <Standing key={phase} phase={phase} />
            ))}
          </ul>
          <Layout />
        </div>
      </details>
    </section>
  );
}
