/**
 * The canvas of a map of cells. It listens to the store itself and repaints the cells that changed, once a frame; a
 * cell that is newly answered right grows from its dot, so that one sees where the map lights up.
 */
import { useEffect, useRef } from 'react';
import { CELL } from '../../store/lab/cells.ts';
import { useLab } from '../../store/lab/context.ts';
import { type LabState, stageState } from '../../store/lab/state.ts';
import { useTheme } from '../../store/ui/theme.ts';
import type { CellFigure } from './figure.ts';
import type { MapLayout } from './layout.ts';
import { mapColoursAt, paintCell, paintUnderline } from './paint.ts';

/** Milliseconds that a cell takes to light up. */
const GROWTH = 420;
/** Beyond this many cells at once growing would cost frames, and nobody could follow. */
const MOST_GROWING = 1500;

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

interface Props extends Pick<CellFigure, 'map' | 'model' | 'cellOf'> {
  layout: MapLayout;
}

export function CellCanvas({ map, model, cellOf, layout }: Props) {
  const { store } = useLab();
  const theme = useTheme((state) => state.theme);
  const canvas = useRef<HTMLCanvasElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes the colours that are read
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context) return;
    const colours = mapColoursAt(canvas.current);
    const standingsIn = (state: LabState) => stageState(state, model).maps[map].standings;
    const growing = new Map<number, number>();
    let shown = standingsIn(store.getState());
    let frame = 0;

    /** Calls back for each place with its cell, if it has one. */
    const forEachCell = (visit: (place: number, cell: number) => void) => {
      for (let place = 0; place < layout.places; place++) {
        const cell = cellOf(place);
        if (cell !== null) visit(place, cell);
      }
    };
    const paint = (place: number, cell: number, growth: number) =>
      paintCell(context, layout, colours, place, shown[cell], growth);

    context.clearRect(0, 0, layout.width, layout.height);
    forEachCell((place, cell) => paint(place, cell, 1));
    paintUnderline(context, layout, colours);

    const grow = (now: number) => {
      frame = 0;
      for (const [place, since] of growing) {
        const time = Math.min(1, Math.max(0, now - since) / GROWTH);
        paint(place, cellOf(place) ?? 0, 1 - (1 - time) ** 3);
        if (time === 1) growing.delete(place);
      }
      if (growing.size > 0) frame = requestAnimationFrame(grow);
    };

    const unsubscribe = store.subscribe((state) => {
      const next = standingsIn(state);
      if (next === shown || next.length !== shown.length) return;
      const before = shown;
      shown = next;
      const now = performance.now();
      const still = isStill();
      forEachCell((place, cell) => {
        if (next[cell] === before[cell]) return;
        if (next[cell] === CELL.right && !still && growing.size < MOST_GROWING) growing.set(place, now);
        else {
          growing.delete(place);
          paint(place, cell, 1);
        }
      });
      if (growing.size > 0 && frame === 0) frame = requestAnimationFrame(grow);
    });
    return () => {
      cancelAnimationFrame(frame);
      unsubscribe();
    };
  }, [store, theme, map, model, cellOf, layout]);

  return (
    <canvas
      ref={canvas}
      className="block"
      width={layout.width}
      height={layout.height}
      style={{ width: layout.width / layout.pixel }}
    />
  );
}
