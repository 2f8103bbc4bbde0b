import { type BatchCapacity, type BatchLayout, type BatchWriter, batchLayout, HEADER } from './batch.ts';
import { createTensor, type Tensor } from './tensor.ts';

/** The rows of a tensor that are in use: the header word that counts them, and the largest count there can be. */
export interface Rows {
  count: number;
  capacity: number;
}

/** A batch on the GPU: one buffer, which kernels read at the offsets of `layout`. */
export class DeviceBatch {
  readonly words: Tensor;
  readonly layout: BatchLayout;
  /** A row for each token. */
  readonly tokens: Rows;
  /** A row for each target. */
  readonly targets: Rows;

  constructor(
    private readonly device: GPUDevice,
    label: string,
    readonly capacity: BatchCapacity,
  ) {
    this.layout = batchLayout(capacity);
    this.words = createTensor(device, label, [this.layout.words]);
    this.tokens = { count: HEADER.tokens, capacity: capacity.tokens };
    this.targets = { count: HEADER.targets, capacity: capacity.targets };
  }

  /** Uploads a finished batch, in one write. */
  upload(writer: BatchWriter): void {
    this.device.queue.writeBuffer(this.words.buffer, 0, writer.words);
  }

  destroy(): void {
    this.words.buffer.destroy();
  }
}
