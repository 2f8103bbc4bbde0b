import { useState } from 'react';
import { PHASE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import type { LayerPair } from '../../models/shapes.ts';
import diagram from './CompositionDiagram.module.css';
import styles from './Crossbar.module.css';
import { allPairs, crossbarPath, crossingOf, type Places, pairKey } from './columns.ts';
import { type Layout, stackOf, stateY } from './geometry.ts';

interface Props {
  layout: Layout;
  /** The pairs that are joined. */
  chosen: readonly LayerPair[];
  places: Places;
  onPoint: (pair: LayerPair | null) => void;
  onToggle: (pair: LayerPair) => void;
}

/** Every possible layer pair as a crossing that joins or parts them. */
export function Crossbar({ layout, chosen, places, onPoint, onToggle }: Props) {
  const { diagram: words } = useWords('inside');
  const [active, setActive] = useState<string | null>(null);
  const [A, B] = [stackOf(layout, 'A'), stackOf(layout, 'B')];
  const lanes = allPairs(layout);
  const isChosen = (pair: LayerPair) => chosen.some((each) => pairKey(each) === pairKey(pair));
  const point = (pair: LayerPair | null) => {
    setActive(pair && pairKey(pair));
    onPoint(pair);
  };
  const pairs = lanes.flat();
  return (
    <g data-phase="AB">
      <path
        className={styles.grid}
        d={[
          ...lanes[0].map(({ augmenting }) => `M${A.x + A.width} ${stateY(layout, augmenting)}H${B.x}`),
          ...lanes.map(([{ anchor }]) => {
            const { x } = crossingOf(layout, { augmenting: 0, anchor });
            const top = Math.min(stateY(layout, A.layers), stateY(layout, anchor));
            return `M${x} ${top}V${stateY(layout, 0)}`;
          }),
        ].join('')}
      />
      {pairs.filter(isChosen).map((pair) => (
        <path key={pairKey(pair)} className={diagram.link} d={crossbarPath(layout, pair)} />
      ))}
      {pairs
        .filter((pair) => pairKey(pair) === active)
        .map((pair) => (
          <path key={pairKey(pair)} className={styles.possible} d={crossbarPath(layout, pair)} />
        ))}
      {pairs.map((pair) => {
        const { x, y } = crossingOf(layout, pair);
        const key = pairKey(pair);
        return (
          // biome-ignore lint/a11y/useSemanticElements: an input can't stand in a drawing
          <g
            key={key}
            role="checkbox"
            aria-checked={isChosen(pair)}
            aria-label={words.pair(pair, PHASE_NAMES.A)}
            data-place={key}
            tabIndex={places.stop === key ? 0 : -1}
            className={styles.crossing}
            onPointerEnter={() => point(pair)}
            onPointerLeave={() => point(null)}
            onClick={() => onToggle(pair)}
            onKeyDown={(event) => {
              if (event.key !== ' ' && event.key !== 'Enter') return;
              event.preventDefault();
              onToggle(pair);
            }}
            onFocus={() => {
              places.reach(key);
              point(pair);
            }}
            onBlur={() => point(null)}
          >
            <circle className={styles.target} cx={x} cy={y} r="14" />
            <circle className={styles.knob} cx={x} cy={y} r={isChosen(pair) ? 7 : 4} />
            {isChosen(pair) && <path className={styles.tick} d={`M${x - 3} ${y}l2 2.4l4 -4.6`} />}
          </g>
        );
      })}
    </g>
  );
}
