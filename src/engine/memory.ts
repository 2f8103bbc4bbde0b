/** What was to be built does not fit into the GPU's memory. */
export class OutOfMemory extends Error {
  override name = 'OutOfMemory';

  constructor() {
    super(
      'The models and batches of these settings do not fit into the memory that the GPU gives this page. Choose smaller ones.',
    );
  }
}

/**
 * Builds something that allocates GPU memory, all of it before `build` returns. Throws `OutOfMemory`.
 */
export async function withinMemory<T>(device: GPUDevice, build: () => T): Promise<T> {
  device.pushErrorScope('out-of-memory');
  let built: T;
  let error: Promise<GPUError | null>;
  try {
    built = build();
  } finally {
    error = device.popErrorScope();
  }
  if (await error) throw new OutOfMemory();
  return built;
}
