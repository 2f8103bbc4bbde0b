/** A map of cells as something to move about in: pointer, touch and arrow keys go from cell to cell. */
import { useMemo, useRef } from 'react';
import { useWords } from '../../i18n/words.ts';
import { CELL } from '../../store/lab/cells.ts';
import { usePhase } from '../../store/lab/context.ts';
import { CellTip } from '../ui/CellTip.tsx';
import { useCursor } from '../ui/useCursor.ts';
import { useDevicePixels } from '../ui/useDevicePixels.ts';
import { CellCanvas } from './CellCanvas.tsx';
import styles from './Cells.module.css';
import type { CellFigure, Group } from './figure.ts';
import { boxOf, layoutMap, type MapLayout, placeAfter, placeAt } from './layout.ts';

export function CellField({ figure }: { figure: CellFigure }) {
  const { map, model, places, seen, axes, label, empty, groups, cellOf, wordsFor } = figure;
  const { cells: words } = useWords('lab');
  const frame = useRef<HTMLDivElement>(null);
  const { width, pixel } = useDevicePixels(frame);
  const columns = axes?.columns;
  const layout = useMemo(
    () => layoutMap({ places, seen, columns }, Math.max(1, width), pixel),
    [places, seen, columns, width, pixel],
  );
  const { active, option, keyboard, pointer } = useCursor<number>({
    first: 0,
    cellAt: ({ nativeEvent: { offsetX, offsetY } }) => placeAt(layout, offsetX * pixel, offsetY * pixel),
    moved: (place, event) => placeAfter(layout, place, event),
  });
  const place = active !== null && active < places ? active : null;
  const cell = place === null ? null : cellOf(place);
  const standing = usePhase(model, ({ maps }) => (cell === null ? null : maps[map].standings[cell]));
  const step = usePhase(model, ({ maps }) => {
    const isAsked = cell !== null && maps[map].standings[cell] !== CELL.unknown;
    return isAsked ? maps[map].steps[cell] : null;
  });
  const answer = standing === null ? null : [words.unknown, words.wrong, words.right][standing];

  const field = (
    <div ref={frame} className="shrinks">
      {empty !== undefined ? (
        <p className="note middle round shaded to-middle" style={{ height: layout.height / pixel }}>
          {empty}
        </p>
      ) : (
        <div
          className={styles.cells}
          style={{ width: layout.width / pixel }}
          role="listbox"
          tabIndex={0}
          aria-label={label}
          aria-activedescendant={place === null ? undefined : option}
          {...keyboard}
          {...pointer}
        >
          {width > 0 && <CellCanvas map={map} model={model} cellOf={cellOf} layout={layout} />}
          {groups.map((group) => (
            <Block key={group.name} group={group} layout={layout} />
          ))}
          {place !== null && (
            <PlaceTip id={option} layout={layout} place={place} {...wordsFor(place, answer, step)} />
          )}
        </div>
      )}
    </div>
  );
  if (axes === undefined) return field;
  const edge = { ticks: axes.ticks, pitch: layout.pitch / pixel };
  return (
    <div className={styles.table}>
      <Edge along="across" name={axes.column} {...edge} />
      <Edge along="down" name={axes.row} {...edge} />
      {field}
    </div>
  );
}

interface EdgeProps {
  along: 'across' | 'down';
  name: string;
  ticks: readonly number[];
  /** CSS pixels from cell to cell. */
  pitch: number;
}

/** The edge of a table, with what its columns or rows stand for. */
function Edge({ along, name, ticks, pitch }: EdgeProps) {
  const side = along === 'across' ? 'left' : 'top';
  return (
    <div className={styles[along]} aria-hidden="true">
      <span>{name}</span>
      {ticks.map((tick) => (
        <span key={tick} className={`absolute ${styles.tick}`} style={{ [side]: (tick + 0.5) * pitch }}>
          {tick}
        </span>
      ))}
    </div>
  );
}

/** A frame around the cells of a group, shown when words point at them. */
function Block({ group: { part, from, to }, layout }: { group: Group; layout: MapLayout }) {
  if (part === undefined || from === to) return null;
  const last = boxOf(layout, to - 1);
  const [top, bottom] = [boxOf(layout, from).y, last.y + last.size].map((edge) => edge / layout.pixel);
  return <span className={styles.block} data-part={part} style={{ top, height: bottom - top }} />;
}

interface TipProps {
  id: string;
  layout: MapLayout;
  place: number;
  text: string;
  note: string;
}

/** Describes a place, above it, with a ring around the cell, or, in a table, lines along its row and its column. */
function PlaceTip({ id, layout, place, text, note }: TipProps) {
  const { x, y, size } = boxOf(layout, place);
  const [left, top, side] = [x, y, size].map((length) => length / layout.pixel);
  const share = (x + size / 2) / layout.width;
  return (
    <>
      {layout.isTable ? (
        <>
          <span className={styles.row} style={{ top: top + side / 2 }} />
          <span className={styles.column} style={{ left: left + side / 2 }} />
        </>
      ) : (
        <span className={styles.ring} style={{ left, top, width: side, height: side }} />
      )}
      <CellTip
        id={id}
        text={text}
        note={note}
        left={left + side / 2}
        top={top}
        transform={`translate(${-100 * share}%, calc(-100% - 0.5rem))`}
        place={{ index: place, of: layout.places }}
      />
    </>
  );
}
