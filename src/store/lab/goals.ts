/** The goal that a phase has to reach to count as trained, and how far it is. */

import { presetsOf, type Settings } from '../../training/settings.ts';
import type { Phase } from '../../worlds/phases.ts';
import { goalsOf, judgingSuites } from '../../worlds/registry.ts';
import { last } from '../training/curve.ts';
import { shippedLayout } from '../weights/lineage.ts';
import type { LabState } from './state.ts';

/** The goals for other models or fewer keys. Their limits are unknown: well above guessing is enough. */
const MODEST_GOALS: Record<Phase, number> = { A: 0.9, B: 0.4, AB: 0.1 };

/** With less than this share of A’s values readable, compositions of the presets’ models were measured below 95 %. */
const READABLE = 0.95;
const MODESTLY_READABLE = 0.6;

/** Returns true if a phase trains a model of the presets. The choice of held-out keys makes no difference to it. */
function isOfPreset(phase: Phase, settings: Settings): boolean {
  const { world } = settings;
  return (
    shippedLayout(
      { ...settings, world: { ...world, seed: presetsOf(world.kind).paper.world.seed } },
      phase,
    ) !== null
  );
}

/**
 * Returns the accuracy, from 0 to 1, at which a phase counts as trained; of the presets' models
 * the goal that their world sets.
 */
export function goalOf(phase: Phase, { settings }: Pick<LabState, 'settings'>): number {
  return (isOfPreset(phase, settings) ? goalsOf(settings.world.kind) : MODEST_GOALS)[phase];
}

/**
 * Returns the share of A's values, from 0 to 1, that has to be readable from its states for a composition to build on
 * it.
 */
export const readabilityGoalOf = ({ settings }: Pick<LabState, 'settings'>): number =>
  isOfPreset('A', settings) ? READABLE : MODESTLY_READABLE;

/** The last measured accuracy of the present weights of a phase, and after which step; null before the first. */
export function accuracyOf(
  { settings, phases }: LabState,
  phase: Phase,
): { share: number; step: number } | null {
  const curve = phases[phase].accuracy[judgingSuites(settings.world.kind)[phase]];
  const point = curve === undefined ? null : last(curve);
  return point === null ? null : { share: point.value, step: point.step };
}
