import { useRef } from 'react';
import { STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState, useMeasures } from '../../store/lab/context.ts';
import { modelsOf, phaseOf } from '../../training/stages.ts';
import type { Phase } from '../../worlds/phases.ts';
import { FigureHead } from '../ui/FigureHead.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { EmptyGrid, KeyGrid } from './KeyGrid.tsx';
import styles from './KeyMap.module.css';
import { Legend } from './Legend.tsx';
import { MapMenu } from './MapMenu.tsx';

/**
 * A cell for every key, lit when the chosen model answers it right; it follows the model that trains.
 * @property of the model that it shows, where there is nothing to choose
 */
export function KeyMap({ of }: { of?: Phase }) {
  const { keyMap: words } = useWords('lab');
  const lab = useLab();
  const model = useLabState((state) => of ?? state.mapPhase);
  const keys = useLabState((state) => state.keys.length);
  const settings = useLabState((state) => state.settings);
  const choices = modelsOf(settings).map((value) => ({ value, label: STAGE_NAMES[value] }));
  const figure = useRef<HTMLElement>(null);
  useMeasures();
  return (
    <section ref={figure} className={styles.map} data-phase={phaseOf(model)} aria-labelledby="key-map">
      <FigureHead id="key-map" title={words.title(keys)} subtitle={words.subtitle[phaseOf(model)]}>
        {of === undefined && (
          <Segmented label={words.show} options={choices} value={model} onChange={lab.showMap} />
        )}
        {keys > 0 && <MapMenu model={model} figure={figure} />}
      </FigureHead>
      {keys === 0 ? <EmptyGrid /> : <KeyGrid model={model} />}
      <Legend model={model} />
    </section>
  );
}
