/** The reason why a composition falls short of its goal, and so the remedy. */

import { presetsOf, type Settings } from '../../training/settings.ts';
import type { Phase } from '../../worlds/phases.ts';
import type { LabState } from '../lab/state.ts';
import { type Readiness, readinessOf } from './readiness.ts';

/** A foundation of the composition that it can't be good with. */
export type Shortfall =
  | { kind: 'model'; phase: 'A' | 'B'; readiness: Exclude<Readiness, { kind: 'ready' }> }
  | { kind: 'keys'; share: number; wanted: number };

/** Returns these settings with half as many steps more for a phase, and for its cool-down. */
export function trainedLonger(settings: Settings, phase: Phase): Settings {
  const longer = <Part extends Settings['A' | 'B' | 'composition']>(part: Part): Part => {
    const { steps, cooldown } = part.optimiser;
    const more = (count: number) => Math.ceil(1.5 * count);
    return { ...part, optimiser: { ...part.optimiser, steps: more(steps), cooldown: more(cooldown) } };
  };
  const { A, B, composition } = settings;
  switch (phase) {
    case 'A':
      return { ...settings, A: longer(A) };
    case 'B':
      return { ...settings, B: longer(B) };
    case 'AB':
      return { ...settings, composition: longer(composition) };
  }
}

/** Returns the first known reason; null if there is none, and training it again may help. */
export function shortfallOf(state: LabState): Shortfall | null {
  for (const phase of ['A', 'B'] as const) {
    const readiness = readinessOf(state, phase);
    if (readiness.kind !== 'ready') return { kind: 'model', phase, readiness };
  }
  const { share, kind } = state.settings.world;
  const wanted = presetsOf(kind).paper.world.share;
  return share < wanted ? { kind: 'keys', share, wanted } : null;
}
