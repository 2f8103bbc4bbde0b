/** The time at which kernels are compiled: whoever only asks waits for no kernel that measures or trains. */

import { expect, test, vi } from 'vitest';
import { openGpu } from '../engine/gpu.ts';
import type { LabEvent } from '../protocol/messages.ts';
import type { Stage } from '../training/stages.ts';
import { TINY } from '../training/tiny.fixture.ts';
import { PHASES, type Phase } from '../worlds/phases.ts';
import { Lab } from './lab.ts';

/** A lab on a device of its own, and the events that it emitted. */
async function open() {
  const { device, ...adapter } = await openGpu();
  const compile = vi.spyOn(device, 'createComputePipelineAsync');
  const events: LabEvent[] = [];
  const lab = new Lab({ device, ...adapter }, (event) => events.push(event));
  await lab.perform({ type: 'configure', settings: TINY });
  return { lab, events, compiled: () => compile.mock.calls.length };
}

/** Checkpoints of all phases after a step each. */
async function trained(): Promise<Map<Stage, ArrayBuffer>> {
  const { lab, events } = await open();
  for (const phase of PHASES) {
    await lab.perform({ type: 'step', stage: phase });
    await lab.perform({ type: 'save', id: 1, stage: phase });
  }
  return new Map(
    events.flatMap((event) => (event.type === 'checkpoint' ? [[event.stage, event.bytes] as const] : [])),
  );
}

const measured = (events: readonly LabEvent[]) => [
  ...new Set(events.flatMap((event) => (event.type === 'accuracy' ? [event.stage] : []))),
];

test('weights are loaded and asked without further kernels, and measured once somebody watches', async () => {
  const files = await trained();
  const { lab, events, compiled } = await open();
  const answering = compiled();
  const load = (phase: Phase) =>
    lab.perform({ type: 'load', stage: phase, bytes: files.get(phase)?.slice(0) ?? new ArrayBuffer(0) });
  for (const phase of PHASES) await load(phase);
  await lab.perform({ type: 'ask', id: 1, text: '12 + 3' });
  expect(events.at(-1)?.type).toBe('answered');
  expect(compiled()).toBe(answering);
  expect(measured(events)).toEqual([]);

  await lab.perform({ type: 'watch' });
  expect(compiled()).toBeGreaterThan(answering);
  expect(measured(events).toSorted()).toEqual([...PHASES].toSorted());
  const asked = events.flatMap((event) => (event.type === 'cells' && event.map === 'keys' ? [event] : []));
  const keys = new Set(asked.map(({ stage }) => stage));
  expect([...keys].toSorted()).toEqual(['A', 'AB']);
  for (const phase of keys) {
    const parts = asked.filter(({ stage }) => stage === phase);
    expect(new Set(parts.flatMap(({ cells }) => cells)).size).toBe(TINY.world.keys);
    expect(new Set(parts.map(({ step }) => step))).toEqual(new Set([1]));
  }

  const before = events.length;
  await lab.perform({ type: 'watch' });
  expect(events.length).toBe(before);
  await load('B');
  expect(measured(events.slice(before))).toEqual(['B']);
  await lab.perform({ type: 'configure', settings: TINY });
  const renewed = events.length;
  await load('A');
  expect(measured(events.slice(renewed))).toEqual(['A']);
});
