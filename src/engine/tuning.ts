/**
 * The sizes by which kernels are divided on an adapter. Software adapters want big register tiles and few threads, as
 * each "thread" is a SIMD lane of one of a few cores; GPUs want small tiles and thousands of threads.
 */
export interface Tuning {
  /** The rows of a matrix product's tile. */
  tileRows: number;
  /** The columns of a matrix product's tile; a multiple of 4. */
  tileColumns: number;
  /** The threads of a workgroup of a matrix product, along columns and rows. */
  productGroup: readonly [number, number];
  /** The threads of a workgroup of every other kernel. */
  group: number;
  /** The number of parts in which a weight gradient's sum over the batch is computed. */
  slabs: number;
}

export const SOFTWARE_TUNING: Tuning = {
  tileRows: 16,
  tileColumns: 16,
  productGroup: [1, 4],
  group: 64,
  slabs: 4,
};

/** For a handful of rows, software adapters spend their time on compiling: a small tile does that 13 times faster. */
const SOFTWARE_TUNING_FOR_FEW: Tuning = {
  tileRows: 4,
  tileColumns: 4,
  productGroup: [1, 4],
  group: 4,
  slabs: 1,
};

export const GPU_TUNING: Tuning = { tileRows: 4, tileColumns: 4, productGroup: [8, 8], group: 64, slabs: 16 };

/** Returns the tuning for an adapter, for batches, or for a single sequence at a time. */
export function tuningFor(
  { software }: { software: boolean },
  work: 'batches' | 'sequence' = 'batches',
): Tuning {
  if (!software) return GPU_TUNING;
  return work === 'batches' ? SOFTWARE_TUNING : SOFTWARE_TUNING_FOR_FEW;
}
