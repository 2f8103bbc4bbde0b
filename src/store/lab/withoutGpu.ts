import type { LabState } from './state.ts';

/**
 * Returns true if there is nothing to train on, and the CPU answers. Of a browser without WebGPU this is known at once,
 * so that a page there does not move when the models are ready.
 */
export const isWithoutGpu = ({ device, hasWebGpu }: Pick<LabState, 'device' | 'hasWebGpu'>): boolean =>
  device === null ? !hasWebGpu : device.noGpu !== undefined;
