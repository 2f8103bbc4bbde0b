import { PHASE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/context.ts';
import { PHASES, type Phase } from '../../training/settings.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { KeyGrid } from './KeyGrid.tsx';
import styles from './KeyMap.module.css';
import { Legend } from './Legend.tsx';

const CHOICES = PHASES.map((value) => ({ value, label: PHASE_NAMES[value] }));

/**
 * A cell for every key, lit when the chosen model answers it right; it follows the model that trains.
 * @property of the model that it shows, where there is nothing to choose
 */
export function KeyMap({ of }: { of?: Phase }) {
  const { keyMap: words } = useWords('lab');
  const lab = useLab();
  const phase = useLabState((state) => of ?? state.mapPhase);
  const keys = useLabState((state) => state.keys.length);
  return (
    <section className={styles.map} data-phase={phase} aria-labelledby="key-map">
      <header className={styles.header}>
        <div>
          <h2 id="key-map" className={styles.title}>
            {words.title(keys)}
          </h2>
          <p className={styles.subtitle}>{words.subtitle[phase]}</p>
        </div>
        {of === undefined && (
          <Segmented label={words.show} options={CHOICES} value={phase} onChange={lab.showMap} />
        )}
      </header>
      {keys === 0 ? <p className={styles.empty}>{words.empty}</p> : <KeyGrid phase={phase} />}
      {keys > 0 && <Legend phase={phase} />}
    </section>
  );
}
