/** The key map as something to move about in: pointer, touch and arrow keys go from key to key. */

import { useMemo, useRef } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLabState, usePhase } from '../../store/lab/context.ts';
import { KEY } from '../../store/lab/state.ts';
import type { ModelName } from '../../training/stages.ts';
import { entryCount } from '../../worlds/registry.ts';
import { CellTip } from '../ui/CellTip.tsx';
import { useCursor } from '../ui/useCursor.ts';
import { useDevicePixels } from '../ui/useDevicePixels.ts';
import styles from './KeyMap.module.css';
import { KeyMapCanvas } from './KeyMapCanvas.tsx';
import { blockOf, boxOf, keyAt, keyBeside, layoutMap, type MapLayout } from './layout.ts';

function neighbour(layout: MapLayout, key: number, pressed: string): number | null {
  switch (pressed) {
    case 'ArrowLeft':
      return Math.max(0, key - 1);
    case 'ArrowRight':
      return Math.min(layout.keys - 1, key + 1);
    case 'ArrowUp':
      return keyBeside(layout, key, -1);
    case 'ArrowDown':
      return keyBeside(layout, key, 1);
    case 'Home':
      return 0;
    case 'End':
      return layout.keys - 1;
    default:
      return null;
  }
}

/** A placeholder as high as the grid will be, until there are keys. */
export function EmptyGrid() {
  const { keyMap: words } = useWords('lab');
  const world = useLabState(({ settings }) => settings.world);
  const frame = useRef<HTMLParagraphElement>(null);
  const { width, pixel } = useDevicePixels(frame);
  const { height } = layoutMap(entryCount(world).all, entryCount(world).composed, Math.max(1, width), pixel);
  return (
    <p ref={frame} className={styles.empty} style={{ height: height / pixel }}>
      {words.empty}
    </p>
  );
}

export function KeyGrid({ model }: { model: ModelName }) {
  const { keyMap: words } = useWords('lab');
  const keys = useLabState((state) => state.keys);
  const compositionKeys = useLabState((state) => state.compositionKeys);
  const frame = useRef<HTMLDivElement>(null);
  const { width, pixel } = useDevicePixels(frame);
  const layout = useMemo(
    () => (width === 0 ? null : layoutMap(keys.length, compositionKeys, width, pixel)),
    [keys, compositionKeys, width, pixel],
  );
  const { active, option, keyboard, pointer } = useCursor<number>({
    first: 0,
    cellAt: ({ nativeEvent: { offsetX, offsetY } }) =>
      layout && keyAt(layout, offsetX * layout.pixel, offsetY * layout.pixel),
    moved: (key, event) => layout && neighbour(layout, key, event.key),
  });
  const standing = usePhase(model, ({ keyMap }) => (active === null ? KEY.unknown : keyMap[active]));
  const step = usePhase(model, ({ keyMapSteps }) => (active === null ? 0 : keyMapSteps[active]));

  const key = active === null ? undefined : keys[active];
  const kind = active !== null && active < compositionKeys ? words.compositionKey : words.heldOutKey;
  const found =
    standing === KEY.unknown
      ? words.unknown
      : words.after(standing === KEY.right ? words.right : words.wrong, step);
  return (
    <div
      ref={frame}
      className={styles.grid}
      role="listbox"
      tabIndex={0}
      aria-label={words.label(model)}
      aria-activedescendant={key && option}
      {...keyboard}
      {...pointer}
    >
      {layout && <KeyMapCanvas model={model} layout={layout} />}
      {layout && KINDS.map((kind) => <Block key={kind} kind={kind} layout={layout} />)}
      {layout && key && active !== null && (
        <KeyTip
          id={option}
          layout={layout}
          active={active}
          text={words.cell(key.text, key.value)}
          note={`${kind}, ${found}`}
        />
      )}
    </div>
  );
}

const KINDS = ['composition-keys', 'held-out-keys'] as const;

/** A frame around the keys of a kind, shown when words point at them. */
function Block({ kind, layout }: { kind: (typeof KINDS)[number]; layout: MapLayout }) {
  const [from, to] = blockOf(layout, kind === 'held-out-keys').map((edge) => edge / layout.pixel);
  return <span className={styles.block} data-part={kind} style={{ top: from, height: to - from }} />;
}

interface TipProps {
  id: string;
  layout: MapLayout;
  active: number;
  text: string;
  note: string;
}

/** The key under the pointer or the arrow keys: a ring around its cell, and its value above it. */
function KeyTip({ id, layout, active, text, note }: TipProps) {
  const { x, y, size } = boxOf(layout, active);
  const [left, top, side] = [x, y, size].map((length) => length / layout.pixel);
  const share = (x + size / 2) / layout.width;
  return (
    <>
      <span className={styles.ring} style={{ left, top, width: side, height: side }} />
      <CellTip
        id={id}
        text={text}
        note={note}
        left={left + side / 2}
        top={top}
        transform={`translate(${-100 * share}%, calc(-100% - 0.5rem))`}
        place={{ index: active, of: layout.keys }}
      />
    </>
  );
}
