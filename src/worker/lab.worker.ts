/** The worker's entry: opens the GPU, parses commands, and hands them to the lab. */
import '../protocol/withoutEval.ts';

import { type Gpu, GpuUnavailable, isLost, openGpu } from '../engine/gpu.ts';
import { OutOfMemory } from '../engine/memory.ts';
import { commandSchema, type LabEvent } from '../protocol/messages.ts';
import { Lab } from './lab.ts';

const emit = (event: LabEvent, transfer: Transferable[] = []) => self.postMessage(event, { transfer });

let device: GPUDevice | null = null;

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Reports a failure, unless the device is lost: then everything that was under way fails, and says nothing new. */
async function failed(error: unknown): Promise<void> {
  if (device !== null && (await isLost(device))) return;
  emit({
    type: 'failed',
    reason: error instanceof OutOfMemory ? 'memory' : 'unexpected',
    message: messageOf(error),
  });
}

async function open(): Promise<Lab | null> {
  try {
    const gpu = await openGpu();
    watch(gpu);
    emit({ type: 'device', adapter: gpu.name, software: gpu.software });
    return new Lab(gpu, emit);
  } catch (error) {
    const reason = error instanceof GpuUnavailable ? error.reason : 'not-started';
    emit({ type: 'unavailable', reason, message: messageOf(error) });
    return null;
  }
}

function watch(gpu: Gpu): void {
  device = gpu.device;
  device.lost.then(({ message }) => emit({ type: 'unavailable', reason: 'lost', message }));
  device.addEventListener('uncapturederror', ({ error }) => void failed(new Error(error.message)));
}

const lab = open();

self.addEventListener('message', async ({ data }: MessageEvent<unknown>) => {
  const command = commandSchema.safeParse(data);
  try {
    if (command.success) await (await lab)?.perform(command.data);
    else void failed(new Error(`unexpected command: ${command.error.message}`));
  } catch (error) {
    void failed(error);
  }
});
