/**
 * The composition as a picture: A and B as stacks of frozen layers, and between them the links that are trained, each
 * from a state of A through f_proj and f_cross into the stream of B (paper, section 3). Every part can be pointed at,
 * tapped, or reached with the arrow keys, and then shows its description and its number of parameters.
 */
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import type { LayerPair } from '../../models/shapes.ts';
import { type Part, partKey } from '../../training/parts.ts';
import type { Settings } from '../../training/settings.ts';
import { augmentingModels } from '../../training/stages.ts';
import styles from './CompositionDiagram.module.css';
import { Crossbar } from './Crossbar.tsx';
import { columnsOf, neighbour } from './columns.ts';
import text from './DiagramText.module.css';
import { PartDetail, Totals } from './DiagramText.tsx';
import { layoutDiagram } from './geometry.ts';
import { Links } from './Links.tsx';
import { StackView } from './StackView.tsx';

interface Props {
  /** Layers, layer pairs, augmenting models and variant are drawn as these settings have them. */
  settings: Settings;
  /**
   * The parts that are pointed at, and a function that is called when they change, if another figure, such as the
   * equation, points at parts too. Without them the diagram keeps its own state.
   */
  pointed?: readonly Part[];
  onPoint?: (parts: readonly Part[]) => void;
  /**
   * Makes every possible layer pair a crossing to click, or to press Space on, and is called with the chosen one. The
   * settings' pairs are shown as joined: the effect of a click is up to the caller.
   */
  onToggle?: (pair: LayerPair) => void;
  /** Further content beside the picture. */
  children?: ReactNode;
}

const NOTHING: readonly Part[] = [];

export function CompositionDiagram({ settings, pointed, onPoint, onToggle, children }: Props) {
  const { diagram: words } = useWords('inside');
  const [own, setOwn] = useState<readonly Part[]>(NOTHING);
  const [pair, setPair] = useState<LayerPair | null>(null);
  const [stop, setStop] = useState<string | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const isChoosing = onToggle !== undefined;
  const layout = useMemo(() => layoutDiagram(settings), [settings]);
  const columns = useMemo(() => columnsOf(layout, isChoosing), [layout, isChoosing]);
  const parts = pointed ?? own;
  const isPlace = columns.some((places) => places.some(({ key }) => key === stop));
  const places = {
    lit: new Set(parts.map(partKey)),
    stop: isPlace ? stop : columns[0][0].key,
    point: (part: Part | null) => {
      const next = part === null ? NOTHING : [part];
      setOwn(next);
      onPoint?.(next);
    },
    reach: setStop,
  };
  const press = (event: KeyboardEvent) => {
    const next = places.stop === null ? null : neighbour(columns, places.stop, event.key);
    if (next === null) return;
    event.preventDefault();
    svg.current?.querySelector<SVGElement>(`[data-place="${next}"]`)?.focus();
  };
  const links = isChoosing ? layout.links.filter(({ model }) => model !== 'A') : layout.links;
  return (
    <figure className="container shrinks">
      <div className={styles.columns}>
        <div className={styles.frame}>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can’t be a drawing */}
          <svg
            ref={svg}
            className={`${styles.diagram} ${layout.stacks.length > 2 ? styles.wide : ''}`}
            viewBox={`0 0 ${layout.width} ${layout.height}`}
            role="group"
            aria-label={words.label(
              settings.A.layers,
              settings.B.layers,
              layout.links.length / augmentingModels(settings).length,
            )}
            onKeyDown={press}
          >
            {layout.stacks.map((stack) => (
              <StackView
                key={stack.model}
                layout={layout}
                stack={stack}
                settings={settings}
                places={places}
              />
            ))}
            <Links layout={layout} links={links} places={places} />
            {onToggle && (
              <Crossbar
                layout={layout}
                chosen={settings.composition.pairs}
                places={places}
                onPoint={setPair}
                onToggle={onToggle}
              />
            )}
          </svg>
        </div>
        <div className={text.text}>
          {children}
          <PartDetail settings={settings} part={parts[0] ?? null} pair={pair} isChoosing={isChoosing} />
          <Totals settings={settings} />
        </div>
      </div>
    </figure>
  );
}
