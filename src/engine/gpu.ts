/**
 * The GPU device. It has the largest buffers that the adapter gives, as many of them in a kernel as it gives, and its
 * clock.
 */

type UnavailableReason = 'no-webgpu' | 'no-adapter' | 'no-device';

/** The error of a browser without usable WebGPU; `reason` is the step at which opening it failed. */
export class GpuUnavailable extends Error {
  constructor(
    readonly reason: UnavailableReason,
    message: string,
  ) {
    super(message);
    this.name = 'GpuUnavailable';
  }
}

export interface Gpu {
  readonly device: GPUDevice;
  /** The adapter's name, in words for a person. */
  readonly name: string;
  /** True if the adapter computes on the CPU; it is then about a thousand times slower. */
  readonly software: boolean;
}

/** Milliseconds after which a device whose work failed counts as not lost. */
const LOSS_MS = 1000;

/** Resolves with whether a device is lost. Work on it fails a moment before the loss is reported. */
export const isLost = ({ lost }: GPUDevice): Promise<boolean> =>
  Promise.race([
    lost.then(() => true),
    new Promise<false>((resolve) => setTimeout(() => resolve(false), LOSS_MS)),
  ]);

/** The limits that are asked for in full: all that the adapter gives. */
const WANTED_LIMITS = [
  'maxBufferSize',
  'maxStorageBufferBindingSize',
  'maxStorageBuffersPerShaderStage',
] as const;

/** The features that are asked for if the adapter has them: a clock for single passes, which only profiling uses. */
const WANTED_FEATURES = ['timestamp-query'] as const;

const SOFTWARE = /swiftshader|llvmpipe|lavapipe|basic render/i;

/** The name of an adapter that does not say its own, as those of Chrome 113 to 126 do not. */
const UNNAMED = 'WebGPU';

/** Returns the limits that are asked for, as far as this browser knows them. */
function wantedLimits({ limits }: GPUAdapter): Record<string, number> {
  const known: Record<string, number> = {};
  for (const limit of WANTED_LIMITS) if (limits[limit] !== undefined) known[limit] = limits[limit];
  return known;
}

/** Reads what an adapter says of itself, which older browsers say elsewhere, or not at all. */
function identify(adapter: {
  info?: GPUAdapterInfo;
  isFallbackAdapter?: boolean;
}): Pick<Gpu, 'name' | 'software'> {
  const { info } = adapter;
  const isFallback = info?.isFallbackAdapter ?? adapter.isFallbackAdapter ?? false;
  const said = [info?.vendor, info?.architecture, info?.description || info?.device].filter(Boolean);
  const name = said.join(' · ') || UNNAMED;
  return { name, software: isFallback || SOFTWARE.test(name) };
}

/** Opens the fastest adapter. Throws `GpuUnavailable`. */
export async function openGpu(gpu: GPU | undefined = globalThis.navigator?.gpu): Promise<Gpu> {
  if (!gpu) throw new GpuUnavailable('no-webgpu', 'This browser has no WebGPU.');
  // Firefox rejects where its list of unfit drivers has this one.
  const adapter = await gpu
    .requestAdapter({ powerPreference: 'high-performance' })
    .catch((error: unknown) => {
      throw new GpuUnavailable('no-adapter', `WebGPU gave no graphics adapter: ${String(error)}`);
    });
  if (!adapter) throw new GpuUnavailable('no-adapter', 'WebGPU found no graphics adapter.');
  const requiredFeatures = WANTED_FEATURES.filter((feature) => adapter.features.has(feature));
  try {
    const device = await adapter.requestDevice({ requiredLimits: wantedLimits(adapter), requiredFeatures });
    return { device, ...identify(adapter) };
  } catch (error) {
    throw new GpuUnavailable('no-device', `The graphics adapter gave no device: ${String(error)}`);
  }
}
