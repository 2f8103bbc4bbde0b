const pipelines = new WeakMap<GPUDevice, Map<string, Promise<GPUComputePipeline>>>();

/** Compiles a kernel, once per device: later calls with the same code share its pipeline. */
export function compilePipeline(device: GPUDevice, label: string, code: string): Promise<GPUComputePipeline> {
  let cache = pipelines.get(device);
  if (!cache) {
    cache = new Map();
    pipelines.set(device, cache);
  }
  const present = cache.get(code);
  if (present) return present;
  const module = device.createShaderModule({ label, code });
  const pipeline = device
    .createComputePipelineAsync({ label, layout: 'auto', compute: { module } })
    .catch(async (error: unknown) => {
      const { messages } = await module.getCompilationInfo();
      const where = messages.map(({ lineNum, message }) => `line ${lineNum}: ${message}`).join('; ');
      throw new Error(`the kernel ${label} does not compile: ${where || String(error)}`);
    });
  cache.set(code, pipeline);
  return pipeline;
}
