/** The lab's environment in a browser. */

import { SHIPPED_TRAINING } from '../../results/shippedTraining.ts';
import { createGpuClient } from '../../worker/gpuClient.ts';
import { createArchive } from '../saved/archive.ts';
import { claimRun } from '../saved/claim.ts';
import { downloadFile } from '../ui/download.ts';
import { storedText } from '../ui/storedText.ts';
import { connectLab } from './connection.ts';
import type { LabEnvironment } from './lab.ts';

/** Returns true for a file: a server that answers every address with its front page has no checkpoint. */
const isFile = (response: Response) =>
  response.ok && !(response.headers.get('content-type') ?? '').includes('text/html');

async function fetchFile(address: string): Promise<ArrayBuffer | null> {
  try {
    const response = await fetch(address);
    return isFile(response) ? await response.arrayBuffer() : null;
  } catch {
    return null;
  }
}

/** The checkpoints by their address. They are requested twice: ahead of the models, and when those are built. */
const fetched = new Map<string, Promise<ArrayBuffer | null>>();

const hasWebGpu = 'gpu' in navigator;

export const browserEnvironment: LabEnvironment = {
  hasWebGpu,
  connect: (way) =>
    connectLab(way, hasWebGpu, {
      training: createGpuClient,
      answering: async () => (await import('../../cpu/cpuClient.ts')).createCpuClient(),
    }),
  async fetchShipped(folder, phase) {
    const address = `${import.meta.env.BASE_URL}${folder}/${phase}.safetensors`;
    const fetching = fetched.get(address) ?? fetchFile(address);
    fetched.set(address, fetching);
    const bytes = await fetching;
    if (bytes === null) fetched.delete(address);
    return bytes;
  },
  async fetchTraining(folder) {
    const address = `${import.meta.env.BASE_URL}${folder}/${SHIPPED_TRAINING}`;
    try {
      const response = await fetch(address);
      return isFile(response) ? await response.json() : null;
    } catch {
      return null;
    }
  },
  download: (fileName, bytes) =>
    downloadFile(fileName, new Blob([bytes], { type: 'application/octet-stream' })),
  seed: Date.now(),
  runStorage: storedText('calm-lab-runs'),
  archive: createArchive(),
  claim: claimRun,
  tab: storedText('calm-lab-run', () => sessionStorage),
  now: Date.now,
  newId: () => crypto.randomUUID(),
  later(milliseconds, task) {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
};
