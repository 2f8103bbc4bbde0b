import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';
import { measuredOn } from '../../store/training/measured.ts';
import { memoryOf, parametersOf, secondsOf } from '../../training/effort.ts';
import type { Settings } from '../../training/settings.ts';
import { stagesOf } from '../../training/stages.ts';
import styles from './Settings.module.css';

const GIBIBYTE = 2 ** 30;
/** A memory that is more than a laptop may have to spare. */
const MUCH_MEMORY = GIBIBYTE;

/** The costs of settings: parameters, time, and, if that is much, memory. */
export function Estimate({ settings }: { settings: Settings }) {
  const { configuration } = useWords('experiment');
  const words = configuration.estimate;
  const runs = useLabState((state) => state.runs.all);
  const adapter = useLabState(({ device }) => device?.adapter ?? '');
  const parameters = parametersOf(settings);
  const seconds = secondsOf(settings, measuredOn(adapter, runs));
  const memory = memoryOf(settings);
  const counts = stagesOf(settings).map((stage) => words.parameters(stage, parameters[stage] ?? 0));
  return (
    <>
      <dl className={`stack-1 text-sm ${styles.estimate}`} aria-label={words.title}>
        <div>
          <dt>{words.trained}</dt>
          <dd>{counts.join(' · ')}</dd>
        </div>
        <div>
          <dt>{words.time}</dt>
          <dd>{seconds === null ? words.unmeasured : words.about(seconds)}</dd>
        </div>
      </dl>
      {memory > MUCH_MEMORY && <p className="warning strong text-xs">{words.memory(memory / GIBIBYTE)}</p>}
    </>
  );
}
