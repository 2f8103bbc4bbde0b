/** The error of a build that does not fit into the GPU's memory. */
export class OutOfMemory extends Error {
  override name = 'OutOfMemory';

  constructor() {
    super(
      'The models and batches of these settings do not fit into the memory that the GPU gives this page. Choose smaller ones.',
    );
  }
}

/** The buffers of the build in progress on each device. */
const building = new WeakMap<GPUDevice, GPUBuffer[]>();

/** Notes a buffer that was created; it is freed if the build that it belongs to fails. */
export function noteBuffer(device: GPUDevice, buffer: GPUBuffer): void {
  building.get(device)?.push(buffer);
}

/**
 * Runs a build that allocates GPU memory, all of it before `build` returns, and waits until it is compiled. If either
 * fails, everything that was allocated is freed. Throws `OutOfMemory` if memory ran out.
 */
export async function withinMemory<T>(
  device: GPUDevice,
  build: () => { built: T; compiled: Promise<unknown> },
): Promise<T> {
  const start = async () => {
    const { built, compiled } = build();
    await compiled;
    return built;
  };
  const buffers: GPUBuffer[] = [];
  building.set(device, buffers);
  device.pushErrorScope('out-of-memory');
  const started = start();
  const error = device.popErrorScope();
  building.delete(device);
  started.catch(() => {});
  try {
    if (await error) throw new OutOfMemory();
    return await started;
  } catch (failure) {
    for (const buffer of buffers) buffer.destroy();
    throw failure;
  }
}
