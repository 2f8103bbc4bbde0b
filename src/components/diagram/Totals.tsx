import { STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import type { Settings } from '../../training/settings.ts';
import { augmentingModels, isComposed } from '../../training/stages.ts';
import { Disc } from '../ui/Disc.tsx';
import styles from './CompositionDiagram.module.css';
import { countParameters } from './parts.ts';

/** How many parameters are frozen, and how few are trained. */
export function Totals({ settings }: { settings: Settings }) {
  const { diagram: words } = useWords('inside');
  const counts = countParameters(settings);
  return (
    <dl className={styles.totals}>
      {[...augmentingModels(settings), 'B' as const].map((model) => {
        const phase = model === 'B' ? 'B' : 'A';
        const isFrozen = phase === 'A' || isComposed(settings.composition.variant);
        return (
          <div key={model} data-phase={phase}>
            <dt>
              <Disc phase={phase} /> {STAGE_NAMES[model]}
            </dt>
            <dd>{isFrozen ? words.total.frozen(counts[phase]) : words.parameters(counts[phase])}</dd>
          </div>
        );
      })}
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
