/** Keeps what the compare page shows and its address the same, whichever of the two changes. */

import { useEffect, useRef, useState } from 'react';
import { rewriteAddress, useAddress } from '../../store/address/address.ts';
import {
  COUNTS,
  type Comparison,
  type Obstacle,
  readComparison,
  writeComparison,
} from '../../store/asking/comparison.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import type { LabState } from '../../store/lab/state.ts';
import { hasShipped, hasTrainedWeights } from '../../store/weights/lineage.ts';
import { presetsOf } from '../../training/settings.ts';
import { type KindName, ownDataOf, shippedLayouts } from '../../worlds/registry.ts';

const COMPARE = '/compare';

export function useComparison() {
  const lab = useLab();
  const { query } = useAddress();
  const [decode, setDecode] = useState<Comparison['decode']>('once');
  const [obstacles, setObstacles] = useState<readonly Obstacle[]>([]);
  const expression = useLabState(({ question }) => question.text);
  const layout = useLabState(shippedLayout);
  const count = useLabState(({ sample }) => COUNTS.find((one) => one === sample?.asked.count));
  const seed = useLabState(({ sample }) => sample?.asked.seed ?? 0);
  const world = useLabState(({ settings }) => settings.world.kind);
  const sample = count === undefined ? null : { count, seed };
  const isOwn = useLabState(({ settings }) => ownDataOf(settings.world) !== null);
  const shown = writeComparison(
    isOwn
      ? { expression: null, decode, layout: null, world, sample: null }
      : { expression, decode, layout, world, sample },
  );
  const written = useRef<string>(undefined);

  useEffect(() => {
    if (query === written.current) return;
    const { comparison, changes } = readComparison(query);
    setDecode(comparison.decode);
    setObstacles(show(lab, comparison) ? changes : [...changes, { kind: 'kept-models' }]);
    if (written.current !== undefined) scrollTo(0, 0);
  }, [query, lab]);

  useEffect(() => {
    written.current = shown;
    rewriteAddress(COMPARE, shown);
  }, [shown]);

  return {
    decode,
    setDecode,
    obstacles,
    world,
    /** Asks the models that are shipped for another world. */
    chooseWorld: (kind: KindName) => {
      const layouts = shippedLayouts(kind);
      const other = layouts.find((each) => each === layout) ?? layouts[0];
      lab.configure(presetsOf(kind)[other]);
    },
    dismiss: () => setObstacles([]),
    /**
     * The query of the address that shows the same; null if none does, since a visitor's own keys go into no address.
     */
    shown: isOwn ? null : shown,
    /** Returns the address that shows another expression on this page; null likewise. */
    addressOf: isOwn
      ? null
      : (other: string) =>
          `#${COMPARE}?${writeComparison({ expression: other, decode, layout, world, sample })}`,
  };
}

/** Returns the layout whose shipped models belong to the current settings; null if none do. */
const shippedLayout = (state: LabState): Comparison['layout'] =>
  state.settings.preset !== 'custom' && hasShipped(state) ? state.settings.preset : null;

/**
 * Shows a comparison. Models that were trained here stay, even if it is of others; returns false if it is of others.
 */
function show(lab: ReturnType<typeof useLab>, { expression, layout, world, sample }: Comparison): boolean {
  const before = lab.store.getState();
  const isOther =
    layout !== null && (layout !== shippedLayout(before) || world !== before.settings.world.kind);
  const isKept = isOther && hasTrainedWeights(before);
  if (isOther && !isKept) lab.configure(presetsOf(world)[layout]);
  const state = lab.store.getState();
  if (expression !== null && expression !== state.question.text) lab.ask(expression);
  const { asked } = state.sample ?? {};
  const isDrawn = asked?.count === sample?.count && asked?.seed === sample?.seed;
  if (sample !== null && !isDrawn) lab.drawSample(sample.count, sample.seed);
  return !isKept;
}
