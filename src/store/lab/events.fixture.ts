/** Events as the worker sends them, for tests. */

import type { EventOf } from '../../protocol/messages.ts';
import type { Stage } from '../../training/stages.ts';
import type { CellMapName } from '../../worlds/registry.ts';
import type { Status } from '../training/origin.ts';

export const READY: EventOf<'ready'> = {
  type: 'ready',
  texts: Array.from('abcdefghij', (letter) => `key${letter}`),
  values: Uint8Array.from({ length: 10 }, (_, i) => 7 * i),
  compositionKeys: 2,
  cells: { keys: 10, sums: 20_000 },
  parameters: { A: 300, B: 200, AB: 40 },
};

export const phaseEvent = (
  stage: Stage,
  status: Status,
  source: 'initial' | 'trained' | 'checkpoint',
  step: number,
): EventOf<'phase'> => ({ type: 'phase', stage, status, source, step, steps: 300 });

export const lossesEvent = (stage: Stage, from: number, losses: number[]): EventOf<'losses'> => ({
  type: 'losses',
  stage,
  from,
  losses,
  stepsPerSecond: 40,
  examplesPerSecond: 5000,
});

export const cellsEvent = (
  map: CellMapName,
  stage: Stage,
  step: number,
  cells: number[],
  right: number[],
  left = 0,
): EventOf<'cells'> => ({ type: 'cells', map, stage, step, cells, right: Uint8Array.from(right), left });

export const answeredEvent = (id: number, correct = true): EventOf<'answered'> => {
  const answer = { tokens: [], reading: '7', correct };
  return {
    type: 'answered',
    id,
    expression: 'keya + keyb =',
    expected: '7',
    answers: { A: answer, B: answer, AB: answer },
  };
};

export const snapshotEvent = (stage: Stage, step: number): EventOf<'snapshot'> => ({
  type: 'snapshot',
  stage,
  step,
  bytes: new ArrayBuffer(16),
  optimiser: { moments: new Float32Array(8), from: 0 },
});
