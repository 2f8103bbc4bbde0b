/** Which models the steps use at the moment, in a line; what is behind it, for who wants to know or change it. */
import { useShallow } from 'zustand/react/shallow';
import { Disc } from '../../components/ui/Disc.tsx';
import { PHASE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState, usePhase } from '../../store/context.ts';
import { isTrainedHere, lostWith } from '../../store/lineage.ts';
import { useTutorial } from '../../store/tutorialProgress.ts';
import { PHASES, type Phase, PRESETS } from '../../training/settings.ts';
import { phaseOf } from '../../training/stages.ts';
import { Careful } from './Careful.tsx';
import styles from './Place.module.css';

function Standing({ phase }: { phase: Phase }) {
  const { status: words } = useWords('lab');
  const { models } = useWords('tutorial');
  const status = usePhase(phase, (state) => state.status);
  const origin = usePhase(phase, (state) => state.origin);
  const step = usePhase(phase, (state) => state.step);
  return (
    <li className={styles.model} data-phase={phase}>
      <Disc phase={phase} />
      <b>{PHASE_NAMES[phase]}</b>
      <span>
        {status === 'untrained' ? models.untrained : models.origin(origin)}
        {isTrainedHere(origin) && `, ${words.after(step)}`}
      </span>
    </li>
  );
}

/** Which layout the models have, why, and the other one. */
function Layout() {
  const words = useWords('tutorial');
  const { settings: names, withoutGpu } = useWords('lab');
  const lab = useLab();
  const preset = useLabState(({ settings }) => settings.preset);
  const device = useLabState((state) => state.device);
  const other = preset === 'small' ? 'paper' : 'small';
  const lost = useLabState(useShallow((state) => [...new Set(lostWith(state, PRESETS[other]).map(phaseOf))]));
  const choice = useTutorial(({ layout }) => layout);
  const why = () => {
    if (!device?.software) return null;
    if (device.noGpu) return withoutGpu.answers(device.adapter);
    if (preset !== 'small') return words.softwareHere(device.adapter);
    return choice === null ? words.software(device.adapter) : null;
  };
  return (
    <div className={styles.layout}>
      <p>
        <span className={styles.named}>
          {names.preset} <b>{names.presets[preset]}</b>
        </span>{' '}
        {why()}
      </p>
      <Careful
        label={other === 'paper' ? words.takePaper : words.takeSmall}
        warning={lost.length > 0 ? words.replaces(lost) : null}
        onConfirm={() => {
          useTutorial.setState({ layout: other });
          lab.configure(PRESETS[other]);
        }}
      />
    </div>
  );
}

/** All models in a few words: one where they are alike, else each. */
function Summary() {
  const { models: words } = useWords('tutorial');
  const standings = useLabState(
    useShallow(({ phases }) =>
      PHASES.map((phase) =>
        phases[phase].status === 'untrained' ? words.untrained : words.origin(phases[phase].origin),
      ),
    ),
  );
  const [first] = standings;
  if (standings.every((each) => each === first)) return words.title(first);
  return words.title(PHASES.map((phase, i) => `${PHASE_NAMES[phase]} ${standings[i]}`).join(', '));
}

export function Place() {
  const words = useWords('tutorial');
  return (
    <section className={styles.place} aria-label={words.place}>
      <details>
        <summary className={styles.summary}>
          <Summary />
        </summary>
        <div className={styles.behind}>
          <ul className={styles.models}>
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
