import type { LabState } from './state.ts';

/** Whether the models are there but nothing to train them on: what answers is the CPU. */
export const isWithoutGpu = ({ device }: Pick<LabState, 'device'>): boolean => device?.noGpu !== undefined;
