/**
 * Memory for the tensors of a plan. A plan is a fixed sequence of dispatches, so it is known when each tensor is
 * first and last used; tensors whose times don't overlap share a buffer. A training step needs about a third of
 * the memory that way, an evaluation a tenth.
 */
import { createBuffer, sizeOf, type Tensor } from './tensor.ts';

/** A tensor that has a shape from the start and a buffer once it is placed. */
export class VirtualTensor implements Tensor {
  readonly offset = 0;
  private placed: GPUBuffer | undefined;

  constructor(
    readonly label: string,
    readonly shape: readonly number[],
    readonly needsGradient: boolean,
  ) {}

  get buffer(): GPUBuffer {
    if (!this.placed) throw new Error(`${this.label} has no memory: it is in no dispatch of a compiled plan`);
    return this.placed;
  }

  place(buffer: GPUBuffer): void {
    this.placed = buffer;
  }
}

interface Lifetime {
  tensor: VirtualTensor;
  first: number;
  last: number;
}

/**
 * Gives every virtual tensor of these dispatches a buffer.
 * @param kept tensors that are read after the last dispatch
 * @returns the buffers
 */
export function placeTensors(
  device: GPUDevice,
  label: string,
  dispatches: readonly { tensors: readonly Tensor[] }[],
  kept: ReadonlySet<Tensor>,
): GPUBuffer[] {
  const lifetimes = new Map<Tensor, Lifetime>();
  dispatches.forEach(({ tensors }, time) => {
    for (const tensor of tensors) {
      if (!(tensor instanceof VirtualTensor)) continue;
      const lifetime = lifetimes.get(tensor) ?? { tensor, first: time, last: time };
      lifetime.last = kept.has(tensor) ? Number.POSITIVE_INFINITY : time;
      lifetimes.set(tensor, lifetime);
    }
  });
  const slots: { words: number; freeAfter: number; tensors: VirtualTensor[] }[] = [];
  for (const { tensor, first, last } of lifetimes.values()) {
    const words = sizeOf(tensor.shape);
    const free = slots.filter((slot) => slot.freeAfter < first);
    const slot = free.reduce<(typeof slots)[number] | undefined>((best, candidate) => {
      const waste = (of: { words: number }) => Math.abs(of.words - words);
      return !best || waste(candidate) < waste(best) ? candidate : best;
    }, undefined);
    if (slot) {
      slot.words = Math.max(slot.words, words);
      slot.freeAfter = last;
      slot.tensors.push(tensor);
    } else {
      slots.push({ words, freeAfter: last, tensors: [tensor] });
    }
  }
  return slots.map(({ words, tensors }, i) => {
    const buffer = createBuffer(device, `${label}/${i}`, words);
    for (const tensor of tensors) tensor.place(buffer);
    return buffer;
  });
}
