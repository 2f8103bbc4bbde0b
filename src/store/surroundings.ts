/** The lab's surroundings in a browser. */
import { createLabClient } from '../worker/client.ts';
import type { LabSurroundings } from './lab.ts';

/** A server that answers every address with its front page is no checkpoint. */
const isFile = (response: Response) =>
  response.ok && !(response.headers.get('content-type') ?? '').includes('text/html');

export const browserSurroundings: LabSurroundings = {
  hasWebGpu: () => 'gpu' in navigator,
  connect: createLabClient,
  async fetchShipped(preset, phase) {
    try {
      const response = await fetch(`${import.meta.env.BASE_URL}checkpoints/${preset}/${phase}.safetensors`);
      return isFile(response) ? await response.arrayBuffer() : null;
    } catch {
      return null;
    }
  },
  download(fileName, bytes) {
    const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(address);
  },
  seed: Date.now(),
};
