/** The worker's entry without a GPU: starts tfjs on the CPU, parses commands, and hands them on. */
import '../protocol/withoutEval.ts';

import { commandSchema, type LabEvent } from '../protocol/messages.ts';
import { startCpu } from './backend.ts';
import { CpuLab } from './cpuLab.ts';

const emit = (event: LabEvent) => self.postMessage(event);

const failed = (error: unknown) =>
  emit({
    type: 'failed',
    reason: 'unexpected',
    message: error instanceof Error ? error.message : String(error),
  });

async function open(): Promise<CpuLab> {
  emit({ type: 'device', adapter: await startCpu(), software: true });
  return new CpuLab(emit);
}

const answering = open();

self.addEventListener('message', async ({ data }: MessageEvent<unknown>) => {
  const command = commandSchema.safeParse(data);
  try {
    if (command.success) await (await answering).perform(command.data);
    else failed(new Error(`unexpected command: ${command.error.message}`));
  } catch (error) {
    failed(error);
  }
});
