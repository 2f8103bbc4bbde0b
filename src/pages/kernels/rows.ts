/** The distinct kernels of a step as rows of a table. */
import type { StepKernels } from '../../store/inspect/insideState.ts';
import type { KernelRow } from './KernelTable.tsx';
import { tensorsOf } from './wgsl.ts';

/** Returns a row for each kernel: in the order in which they first run, or, if shares were measured, by these. */
export function kernelRows(
  { kernels, dispatches }: StepKernels,
  shares: readonly number[] | null,
): KernelRow[] {
  const rows = kernels.map(({ name, code }, id) => {
    const own = dispatches.flatMap(({ kernel }, i) => (kernel === id ? [i] : []));
    const { read, written } = tensorsOf(code, dispatches[own[0]].shapes);
    return {
      id,
      name,
      code,
      detail: `${read.join(', ')} → ${written.join(', ')}`,
      runs: own.length,
      ...(shares && { share: own.reduce((sum, i) => sum + shares[i], 0) }),
    };
  });
  return shares ? rows.toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0)) : rows;
}
