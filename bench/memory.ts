/** The memory that a lab takes: its GPU buffers, its checkpoints, and its keys in the JavaScript heap. */

import type { Gpu } from '../src/engine/gpu.ts';
import type { Settings } from '../src/training/settings.ts';
import { phaseOf } from '../src/training/stages.ts';
import { Lab } from '../src/worker/lab.ts';
import { PHASES, type Phase } from '../src/worlds/phases.ts';
import { makeWorld } from '../src/worlds/registry.ts';

declare global {
  interface Window {
    /** Resolves to the bytes of the heap in use after a garbage collection. The script provides it. */
    heapBytes(): Promise<number>;
  }
}

/** The bytes that a lab holds on the GPU, and those of the files of its three stages. */
export interface LabBytes {
  gpu: number;
  checkpoints: Record<Phase, number>;
}

/** Counts the bytes of all GPU buffers of this page that are created from now on and not destroyed. */
function countBuffers(): () => number {
  const live = new Set<GPUBuffer>();
  const { createBuffer } = GPUDevice.prototype;
  GPUDevice.prototype.createBuffer = function (descriptor) {
    const buffer = createBuffer.call(this, descriptor);
    live.add(buffer);
    return buffer;
  };
  const { destroy } = GPUBuffer.prototype;
  GPUBuffer.prototype.destroy = function () {
    live.delete(this);
    return destroy.call(this);
  };
  return () => Array.from(live, ({ size }) => size).reduce((sum, size) => sum + size, 0);
}

/**
 * Returns a function that measures a lab: it is built with some settings in place of those before, takes a step in each
 * phase, measures its model and asks it about keys as training does, and is saved. The function returns the bytes that
 * the lab then holds on the GPU, and those of its files.
 */
export function makeLabScales(gpu: Gpu): (settings: Settings) => Promise<LabBytes> {
  const held = countBuffers();
  const checkpoints = { A: 0, B: 0, AB: 0 };
  const lab = new Lab(gpu, (event) => {
    if (event.type === 'checkpoint') checkpoints[phaseOf(event.stage)] = event.bytes.byteLength;
    if (event.type === 'unavailable') throw new Error(event.message);
  });
  return async (settings) => {
    await lab.perform({ type: 'configure', settings });
    for (const phase of PHASES) {
      await lab.perform({ type: 'step', stage: phase });
      await lab.perform({ type: 'save', id: 1, stage: phase });
    }
    return { gpu: held(), checkpoints: { ...checkpoints } };
  };
}

/** Measures the bytes of the JavaScript heap that a world takes with the key map's expressions, one for each key. */
export async function weighKeys(world: Settings['world']): Promise<number> {
  const before = await window.heapBytes();
  const made = makeWorld(world);
  const held: unknown[] = [made, made.drawEntries(world.seed)];
  const after = await window.heapBytes();
  held.length = 0;
  return Math.max(0, after - before);
}
