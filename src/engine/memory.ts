/** What was to be built does not fit into the GPU's memory. */
export class OutOfMemory extends Error {
  override name = 'OutOfMemory';
}

/**
 * Builds something that allocates GPU memory, all of it before `build` returns. Throws `OutOfMemory`.
 */
export async function withinMemory<T>(device: GPUDevice, build: () => T): Promise<T> {
  device.pushErrorScope('out-of-memory');
  const built = build();
  const error = await device.popErrorScope();
  if (!error) return built;
  throw new OutOfMemory(
    'The models and batches of these settings do not fit into the memory that the GPU gives this page. Choose smaller ones.',
  );
}
