import type { LabState } from './state.ts';

/** Returns true if there are models but nothing to train them on: the CPU answers. */
export const isWithoutGpu = ({ device }: Pick<LabState, 'device'>): boolean => device?.noGpu !== undefined;
