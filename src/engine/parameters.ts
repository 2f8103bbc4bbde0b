/**
 * All parameters of a model in one flat buffer, with gradients and Adam moments laid out alike: one dispatch
 * updates everything, and a checkpoint is one read. Hidden matrices come first and then
 * the other decayed parameters, so that what applies to them ends at an index. Gradients have several slabs, which different workgroups of a weight gradient fill at the same
 * time and which are added up before the update: floats have no atomic addition, and its order would be random.
 */
import { aligned, createBuffer, readWords, sizeOf, type Tensor } from './tensor.ts';

interface NamedShape {
  name: string;
  shape: readonly number[];
  decay: boolean;
  /**
   * True for a matrix between hidden states, for which Muon is made; it decays. Tables of tokens and gains are not
   * hidden.
   */
  hidden?: boolean;
}

/** The values of parameters, by name. */
export type Weights = ReadonlyMap<string, Float32Array<ArrayBuffer>>;

/** Returns the value of this name. Throws if there is none. */
export function valueNamed<T>(values: ReadonlyMap<string, T>, name: string): T {
  const value = values.get(name);
  if (value === undefined) throw new Error(`the parameter ${name} is missing`);
  return value;
}

/** The parameters of a model, by name, in a flat buffer. */
export class Parameters {
  /** The number of words of the flat layout, paddings included. */
  readonly words: number;
  /** The hidden matrices are the words before this one. */
  readonly hiddenEnd: number;
  /** Weight decay applies to the words before this one. */
  readonly decayEnd: number;
  readonly values: GPUBuffer;
  private readonly tensors = new Map<string, Tensor>();

  /**
   * Lays the parameters out and fills them with zeros.
   * @param trainable true if gradients flow into these parameters; frozen ones never get any
   * @param values the buffer to use, if it is there already
   */
  constructor(
    private readonly device: GPUDevice,
    readonly label: string,
    readonly specs: readonly NamedShape[],
    trainable = true,
    values?: GPUBuffer,
  ) {
    const offsets = new Map<string, number>();
    let end = 0;
    const place = (belongs: (spec: NamedShape) => boolean) => {
      for (const spec of specs) {
        if (!belongs(spec)) continue;
        offsets.set(spec.name, end);
        end += aligned(sizeOf(spec.shape));
      }
    };
    place(({ hidden = false }) => hidden);
    this.hiddenEnd = end;
    place(({ decay, hidden = false }) => decay && !hidden);
    this.decayEnd = end;
    place(({ decay }) => !decay);
    this.words = end;
    this.values = values ?? createBuffer(device, `${label}/values`, end);
    for (const { name, shape } of specs) {
      const offset = valueNamed(offsets, name);
      this.tensors.set(name, { buffer: this.values, offset, shape, needsGradient: trainable });
    }
  }

  /** Returns the parameter of this name. */
  get(name: string): Tensor {
    const tensor = this.tensors.get(name);
    if (!tensor) throw new Error(`${this.label} has no parameter ${name}`);
    return tensor;
  }

  /** Returns a view of the same weights, as they are at any time, without gradients. */
  frozen(): Parameters {
    return new Parameters(this.device, this.label, this.specs, false, this.values);
  }

  /** Overwrites every parameter. Throws if one is missing or has another size. */
  write(values: Weights): void {
    for (const { name, shape } of this.specs) {
      if (valueNamed(values, name).length !== sizeOf(shape))
        throw new Error(`${this.label}: ${name} should have ${sizeOf(shape)} values`);
    }
    for (const [name, { offset }] of this.tensors) {
      this.device.queue.writeBuffer(this.values, offset * 4, valueNamed(values, name));
    }
  }

  /** Reads every parameter back from the GPU. */
  async read(): Promise<Map<string, Float32Array<ArrayBuffer>>> {
    const flat = new Float32Array(await readWords(this.device, this.values, 0, this.words));
    return new Map(
      this.specs.map(({ name, shape }) => {
        const { offset } = this.get(name);
        return [name, flat.slice(offset, offset + sizeOf(shape))];
      }),
    );
  }

  destroy(): void {
    this.values.destroy();
  }
}
