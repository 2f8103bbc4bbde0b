/**
 * The canvas of the key map. It listens to the store itself and repaints the cells that changed, once a frame;
 * a key that is newly answered right grows from its dot, so that one sees where the map lights up.
 */
import { useEffect, useRef } from 'react';
import { useLab } from '../../store/lab/context.ts';
import { KEY, stageState } from '../../store/lab/state.ts';
import { useTheme } from '../../store/ui/theme.ts';
import type { ModelName } from '../../training/stages.ts';
import styles from './KeyMap.module.css';
import type { MapLayout } from './layout.ts';
import { mapColoursAt, paintCell, paintUnderline } from './paint.ts';

/** Milliseconds that a cell takes to light up. */
const GROWTH = 420;
/** Beyond this many cells at once growing would cost frames, and nobody could follow. */
const MOST_GROWING = 1500;

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export function KeyMapCanvas({ model, layout }: { model: ModelName; layout: MapLayout }) {
  const { store } = useLab();
  const theme = useTheme((state) => state.theme);
  const canvas = useRef<HTMLCanvasElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes the colours that are read
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context) return;
    const colours = mapColoursAt(canvas.current);
    const growing = new Map<number, number>();
    let shown = stageState(store.getState(), model).keyMap;
    let frame = 0;

    const paint = (key: number, growth: number) =>
      paintCell(context, layout, colours, key, shown[key], growth);

    context.clearRect(0, 0, layout.width, layout.height);
    for (let key = 0; key < shown.length; key++) paint(key, 1);
    paintUnderline(context, layout, colours);

    const grow = (now: number) => {
      frame = 0;
      for (const [key, since] of growing) {
        const time = Math.min(1, Math.max(0, now - since) / GROWTH);
        paint(key, 1 - (1 - time) ** 3);
        if (time === 1) growing.delete(key);
      }
      if (growing.size > 0) frame = requestAnimationFrame(grow);
    };

    const unsubscribe = store.subscribe((state) => {
      const next = stageState(state, model).keyMap;
      if (next === shown || next.length !== shown.length) return;
      const before = shown;
      shown = next;
      const now = performance.now();
      const still = isStill();
      for (let key = 0; key < next.length; key++) {
        if (next[key] === before[key]) continue;
        if (next[key] === KEY.right && !still && growing.size < MOST_GROWING) growing.set(key, now);
        else {
          growing.delete(key);
          paint(key, 1);
        }
      }
      if (growing.size > 0 && frame === 0) frame = requestAnimationFrame(grow);
    });
    return () => {
      cancelAnimationFrame(frame);
      unsubscribe();
    };
  }, [store, theme, model, layout]);

  return (
    <canvas
      ref={canvas}
      className={styles.canvas}
      width={layout.width}
      height={layout.height}
      style={{ width: layout.width / layout.pixel }}
    />
  );
}
