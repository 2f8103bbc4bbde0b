import { useRef } from 'react';
import { STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/context.ts';
import { modelsOf, phaseOf } from '../../training/stages.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { KeyGrid } from './KeyGrid.tsx';
import styles from './KeyMap.module.css';
import { Legend } from './Legend.tsx';
import { MapMenu } from './MapMenu.tsx';

/** A cell for every key, lit when the chosen model answers it right; it follows the model that trains. */
export function KeyMap() {
  const { keyMap: words } = useWords('lab');
  const lab = useLab();
  const model = useLabState((state) => state.mapPhase);
  const keys = useLabState((state) => state.keys.length);
  const settings = useLabState((state) => state.settings);
  const choices = modelsOf(settings).map((value) => ({ value, label: STAGE_NAMES[value] }));
  const host = useRef<HTMLElement>(null);
  return (
    <section ref={host} className={styles.map} data-phase={phaseOf(model)} aria-labelledby="key-map">
      <header className={styles.header}>
        <div>
          <h2 id="key-map" className={styles.title}>
            {words.title(keys)}
          </h2>
          <p className={styles.subtitle}>{words.subtitle[phaseOf(model)]}</p>
        </div>
        <div className={styles.tools}>
          <Segmented label={words.show} options={choices} value={model} onChange={lab.showMap} />
          {keys > 0 && <MapMenu phase={model} host={host} />}
        </div>
      </header>
      {keys === 0 ? <p className={styles.empty}>{words.empty}</p> : <KeyGrid phase={model} />}
      {keys > 0 && <Legend phase={model} />}
    </section>
  );
}
