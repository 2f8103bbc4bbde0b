/** A short made-up run, for tests. */

import type { LabEvent } from '../protocol/messages.ts';
import { PRESETS } from '../training/settings.ts';
import type { Phase } from '../worlds/phases.ts';
import { isRecorded, type Moment, type Recording } from './recording.ts';

const STEPS = { A: 700, B: 800, AB: 300 };

function track(phase: Phase): Moment[] {
  const stage = { type: 'phase', stage: phase, source: 'trained', steps: STEPS[phase] } as const;
  const losses = (from: number, count: number): LabEvent => ({
    type: 'losses',
    stage: phase,
    from,
    losses: Array.from({ length: count }, (_, i) => 4 / (from + i)),
    stepsPerSecond: 3,
    examplesPerSecond: 300,
  });
  const suite = { A: 'substitution', B: 'numeric', AB: 'heldOut' } as const;
  const map = phase === 'B' ? 'sums' : 'keys';
  const cells = (step: number, asked: number[], right: number[]): LabEvent => ({
    type: 'cells',
    map,
    stage: phase,
    step,
    cells: asked,
    right: Uint8Array.from(right),
    left: 0,
  });
  const events: [number, LabEvent][] = [
    [0, { ...stage, status: 'training', step: 0 }],
    [10, { type: 'compiling', stage: phase, done: 1, total: 2 }],
    [40, { type: 'compiling', stage: phase, done: 2, total: 2 }],
    [300, losses(1, 2)],
    [700, losses(3, 1)],
    [710, { type: 'accuracy', stage: phase, step: 3, accuracy: { [suite[phase]]: 0.25 } }],
    [711, cells(3, [2, 0, 1], [1, 0, 1])],
    [1500, losses(4, STEPS[phase] - 3)],
    [1500, { ...stage, status: 'finished', step: STEPS[phase], seconds: 1.5 }],
    [1900, { type: 'accuracy', stage: phase, step: STEPS[phase], accuracy: { [suite[phase]]: 0.75 } }],
    [2000, cells(STEPS[phase], [3, 2], [1, 1])],
  ];
  return events.flatMap(([time, event]) => (isRecorded(event) ? [[time, event] as const] : []));
}

export const RECORDING: Recording = {
  format: 'calm-lab-recording-2',
  adapter: 'an adapter',
  software: true,
  date: '2026-01-02T03:04:05.000Z',
  settings: PRESETS.small,
  ready: {
    type: 'ready',
    texts: ['ab', 'cd', 'ef', 'gh'],
    values: Uint8Array.from([4, 3, 2, 1]),
    compositionKeys: 1,
    cells: { keys: 4, sums: 20_000 },
    parameters: { A: 300, B: 200, AB: 40 },
  },
  tracks: { A: track('A'), B: track('B'), AB: track('AB') },
};
