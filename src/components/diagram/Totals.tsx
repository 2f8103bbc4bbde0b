import { STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { countParameters } from '../../training/parts.ts';
import type { Settings } from '../../training/settings.ts';
import { augmentingModels, isComposed } from '../../training/stages.ts';
import { Disc } from '../ui/Disc.tsx';
import styles from './DiagramText.module.css';

/** The number of frozen parameters, and that of trained ones. */
export function Totals({ settings }: { settings: Settings }) {
  const { diagram: words } = useWords('inside');
  const counts = countParameters(settings);
  const models = [...augmentingModels(settings), 'B' as const].map((model) => ({
    model,
    phase: model === 'B' ? ('B' as const) : ('A' as const),
    isFrozen: model !== 'B' || isComposed(settings.composition.variant),
  }));
  return (
    <dl className={styles.totals}>
      {models.map(({ model, phase, isFrozen }) => (
        <div key={model} data-phase={phase}>
          <dt>
            <Disc phase={phase} /> {STAGE_NAMES[model]}
          </dt>
          <dd>{isFrozen ? words.total.frozen(counts[phase]) : words.parameters(counts[phase])}</dd>
        </div>
      ))}
      {isComposed(settings.composition.variant) && (
        <div data-phase="AB">
          <dt>
            <Disc phase="AB" /> {words.links}
          </dt>
          <dd>
            <strong>{words.total.trained(counts.links)}</strong>
          </dd>
        </div>
      )}
    </dl>
  );
}
