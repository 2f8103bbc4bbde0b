/**
 * The milestones that are announced to screen readers: the few events between thousands of steps that change a
 * visitor's options.
 */
import { STAGES, type Stage } from '../../training/stages.ts';
import { reportedHeldOut } from '../../worlds/registry.ts';
import type { LabState } from '../lab/state.ts';
import { last } from './curve.ts';
import type { Status } from './origin.ts';

export type Milestone =
  | { kind: 'ready' }
  | { kind: 'shipped' }
  | { kind: 'status'; phase: Stage; status: Status }
  | { kind: 'passed-paper'; step: number; accuracy: number }
  | { kind: 'sampled'; right: number; count: number }
  | { kind: 'evaluated' };

const heldOut = ({ phases }: LabState) => {
  const curve = phases.AB.accuracy.heldOut;
  return curve === undefined ? null : last(curve);
};

/** Returns the milestone that lies between two states, or null. */
export function milestoneBetween(before: LabState, after: LabState): Milestone | null {
  if (before === after) return null;
  if (before.connection.kind !== 'ready' && after.connection.kind === 'ready') return { kind: 'ready' };
  const phases = { before: before.phases, after: after.phases };
  if (phases.before.AB.origin.kind !== 'shipped' && phases.after.AB.origin.kind === 'shipped') {
    return { kind: 'shipped' };
  }
  const changed = STAGES.find((stage) => phases.before[stage]?.status !== phases.after[stage]?.status);
  if (changed !== undefined && phases.after[changed] !== undefined) {
    return { kind: 'status', phase: changed, status: phases.after[changed].status };
  }
  const [was, is] = [heldOut(before), heldOut(after)];
  const paper = reportedHeldOut(after.settings.world.kind);
  if (paper !== null && is !== null && is.value > paper && was !== null && was.value <= paper) {
    return { kind: 'passed-paper', step: is.step, accuracy: is.value };
  }
  const rows = after.sample?.result?.found.rows;
  if (rows !== undefined && rows !== before.sample?.result?.found.rows) {
    return {
      kind: 'sampled',
      right: rows.filter(({ answers }) => answers.AB.correct).length,
      count: rows.length,
    };
  }
  const table = after.evaluation?.result;
  if (table != null && table !== before.evaluation?.result) return { kind: 'evaluated' };
  return null;
}
