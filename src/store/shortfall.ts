/** Why a composition falls short of its goal, and so what mends it. */
import { PRESETS } from '../training/settings.ts';
import { type Readiness, readinessOf } from './readiness.ts';
import type { LabState } from './state.ts';

/** What a composition builds on that it can't be good with. */
export type Shortfall =
  | { kind: 'model'; phase: 'A' | 'B'; readiness: Exclude<Readiness, { kind: 'ready' }> }
  | { kind: 'keys'; share: number; wanted: number };

/** The first thing that explains it; null where nothing is known to, and training it again may help. */
export function shortfallOf(state: LabState): Shortfall | null {
  for (const phase of ['A', 'B'] as const) {
    const readiness = readinessOf(state, phase);
    if (readiness.kind !== 'ready') return { kind: 'model', phase, readiness };
  }
  const { share } = state.settings.world;
  const wanted = PRESETS.paper.world.share;
  return share < wanted ? { kind: 'keys', share, wanted } : null;
}
