import { describe, expect, it } from 'vitest';
import { openGpu } from './gpu.ts';

const LIMITS = {
  maxBufferSize: 1024,
  maxStorageBufferBindingSize: 512,
  maxStorageBuffersPerShaderStage: 8,
};

/** Makes a browser whose adapter is as given, and which records the device that is asked for. */
function browser(adapter: object | null, device: () => Promise<unknown> = async () => ({})) {
  const asked: unknown[] = [];
  const requestDevice = (wanted: unknown) => {
    asked.push(wanted);
    return device();
  };
  const found = adapter && { limits: LIMITS, features: new Set(), requestDevice, ...adapter };
  return { asked, gpu: { requestAdapter: async () => found } as unknown as GPU };
}

describe('opening the GPU', () => {
  it('gives an adapter a neutral name that does not say its own, as before Chrome 127', async () => {
    const { gpu } = browser({});
    expect(await openGpu(gpu)).toMatchObject({ name: 'WebGPU', software: false });
    const fallback = browser({ isFallbackAdapter: true });
    expect(await openGpu(fallback.gpu)).toMatchObject({ name: 'WebGPU', software: true });
  });

  it('asks for all that the adapter gives, and for no limit that the browser does not know', async () => {
    const { gpu, asked } = browser({ limits: { ...LIMITS, maxBufferSize: undefined } });
    await openGpu(gpu);
    expect(asked).toStrictEqual([
      {
        requiredLimits: { maxStorageBufferBindingSize: 512, maxStorageBuffersPerShaderStage: 8 },
        requiredFeatures: [],
      },
    ]);
  });

  it('names the step at which it failed', async () => {
    const rejecting = { requestAdapter: () => Promise.reject(new Error('blocklisted')) } as unknown as GPU;
    await expect(openGpu(rejecting)).rejects.toMatchObject({ reason: 'no-adapter' });
    await expect(openGpu(browser(null).gpu)).rejects.toMatchObject({ reason: 'no-adapter' });
    const busy = browser({}, () => Promise.reject(new Error('busy'))).gpu;
    await expect(openGpu(busy)).rejects.toMatchObject({ reason: 'no-device' });
    await expect(openGpu(undefined)).rejects.toMatchObject({ reason: 'no-webgpu' });
  });
});
