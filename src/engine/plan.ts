/**
 * A plan is a step of work, built once and replayed as one command buffer: the dispatches of the forward pass
 * and, appended by running the tape backwards at build time, those of the backward pass. Nothing is allocated
 * and nothing is decided while it runs, so a step costs a fraction of a millisecond of JavaScript.
 */
import { compilePipeline } from './pipelines.ts';
import { placeTensors, VirtualTensor } from './placement.ts';
import { type Constants, expand } from './template.ts';
import { sizeOf, type Tensor } from './tensor.ts';
import type { Tuning } from './tuning.ts';

interface Dispatch {
  label: string;
  /** The WGSL template; its bindings are `tensors`, in order, in group 0. */
  source: string;
  constants: Constants;
  tensors: readonly Tensor[];
  workgroups: readonly [number, number?, number?];
}

/** The part of a step that a dispatch belongs to: what `backward` appended, or what was appended before or after it. */
export type Pass = 'forward' | 'backward' | 'update';

/** The description of a plan's dispatch, for display. */
export interface DispatchAccount {
  /** The WGSL template, and the code that is compiled: the template with its constants filled in. */
  source: string;
  code: string;
  workgroups: readonly [number, number, number];
  /** The shapes of the tensors at bindings 0, 1 …; if a gradient lies in slabs, their number comes first. */
  shapes: readonly (readonly number[])[];
  /** The tensors at bindings 0, 1 … */
  tensors: readonly Tensor[];
  pass: Pass;
}

/**
 * The tensor into which an op writes the gradient of one of its inputs, and whether it adds to the tensor's values or
 * replaces them.
 */
interface GradientTarget {
  tensor: Tensor;
  accumulate: boolean;
}

/** The largest number of workgroups in a dimension that every device takes. */
const MOST_WORKGROUPS = 65_535;

interface Prepared {
  pipeline: GPUComputePipeline;
  group: GPUBindGroup;
  workgroups: readonly [number, number, number];
}

/** A sequence of dispatches, which is built by appending ops, then compiled, then run any number of times. */
export class Plan {
  private readonly dispatches: Dispatch[] = [];
  private readonly tape: (() => void)[] = [];
  private readonly gradients = new Map<Tensor, Tensor>();
  private readonly parameterGradients = new Map<Tensor, Tensor>();
  private readonly kept = new Set<Tensor>();
  private buffers: readonly GPUBuffer[] = [];
  private prepared: Prepared[] = [];
  /** The first dispatch of the backward pass, and the first after it. */
  private backwardSpan: readonly [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];

  constructor(
    readonly device: GPUDevice,
    readonly label: string,
    readonly tuning: Tuning,
  ) {}

  /** Creates a tensor of this plan. It gets its memory in `compile`, and shares it with tensors used at other times. */
  tensor(label: string, shape: readonly number[], needsGradient = false): Tensor {
    return new VirtualTensor(`${this.label}/${label}`, shape, needsGradient);
  }

  /** Keeps a tensor's memory from being shared, so that it can be read after the plan has run. */
  keep(tensor: Tensor): Tensor {
    this.kept.add(tensor);
    return tensor;
  }

  /** The buffers of the plan's tensors; empty before `compile`. */
  get memory(): readonly GPUBuffer[] {
    return this.buffers;
  }

  /**
   * Returns the workgroups of a kernel with so many threads. Those beyond a dimension's largest number are folded into
   * further rows: thread i is `id.x + id.y * ${ROW}u`.
   */
  groupsOf(threads: number): readonly [number, number] {
    const groups = Math.ceil(threads / this.tuning.group);
    return [Math.min(groups, MOST_WORKGROUPS), Math.ceil(groups / MOST_WORKGROUPS)];
  }

  /** Appends a dispatch. */
  dispatch(dispatch: Dispatch): void {
    if (dispatch.workgroups.some((groups = 1) => groups > MOST_WORKGROUPS))
      throw new RangeError(`${dispatch.label} has more workgroups in a dimension than a device takes`);
    this.dispatches.push(dispatch);
  }

  /** Registers the function by which `backward` appends an op's gradients. Ops are taken in reverse order. */
  onBackward(append: () => void): void {
    this.tape.push(append);
  }

  /** Returns the gradient of a tensor. Throws if nothing has been written to it. */
  gradient(tensor: Tensor): Tensor {
    const gradient = this.gradients.get(tensor);
    if (!gradient) throw new Error(`${this.label}: no gradient reaches this tensor of shape ${tensor.shape}`);
    return gradient;
  }

  /** Returns true if a gradient has been written for a tensor. */
  hasGradient(tensor: Tensor): boolean {
    return this.gradients.has(tensor);
  }

  /** Returns the target of a tensor's gradient. The caller must write all of it if `accumulate` is false. */
  gradientTarget(tensor: Tensor): GradientTarget {
    const present = this.gradients.get(tensor);
    if (present) return { tensor: present, accumulate: true };
    const gradient = this.parameterGradients.get(tensor) ?? this.tensor('gradient', tensor.shape);
    this.gradients.set(tensor, gradient);
    return { tensor: gradient, accumulate: false };
  }

  /** Sets the tensors into which the gradients of parameters are to be written. */
  placeGradients(places: ReadonlyMap<Tensor, Tensor>): void {
    for (const [parameter, gradient] of places) this.parameterGradients.set(parameter, gradient);
  }

  /** Lets `gradient` be the (first part of the) gradient of `tensor`; later parts are added into it. */
  setGradient(tensor: Tensor, gradient: Tensor): void {
    if (this.gradients.has(tensor)) throw new Error(`${this.label}: this tensor has a gradient already`);
    this.gradients.set(tensor, gradient);
  }

  /** Appends the backward dispatches of all ops so far. */
  backward(): void {
    const from = this.dispatches.length;
    for (const append of this.tape.splice(0).reverse()) append();
    this.backwardSpan = [from, this.dispatches.length];
  }

  /** The number of dispatches. */
  get length(): number {
    return this.dispatches.length;
  }

  /** Describes the dispatches of the plan, in order. */
  account(): DispatchAccount[] {
    const [from, to] = this.backwardSpan;
    return this.dispatches.map((dispatch, i) => ({
      source: dispatch.source,
      code: this.codeOf(dispatch),
      workgroups: groupsIn(dispatch),
      shapes: dispatch.tensors.map(({ shape, slabs }) => (slabs ? [slabs.count, ...shape] : shape)),
      tensors: dispatch.tensors,
      pass: i < from ? 'forward' : i < to ? 'backward' : 'update',
    }));
  }

  /**
   * Allocates the tensors, at once; compiles the pipelines, each distinct kernel once per device; binds.
   * @param onProgress called with the number of kernels done and their total
   */
  async compile(onProgress: (done: number, total: number) => void = () => {}): Promise<void> {
    this.buffers = placeTensors(this.device, this.label, this.dispatches, this.kept);
    const codes = this.dispatches.map((dispatch) => this.codeOf(dispatch));
    const distinct = new Map(codes.map((code, i) => [code, this.dispatches[i].label]));
    let done = 0;
    const compiled = new Map(
      await Promise.all(
        Array.from(distinct, async ([code, label]) => {
          const pipeline = await compilePipeline(this.device, label, code);
          onProgress(++done, distinct.size);
          return [code, pipeline] as const;
        }),
      ),
    );
    this.prepared = this.dispatches.map((dispatch, i) => {
      const pipeline = compiled.get(codes[i]);
      if (!pipeline) throw new Error(`${dispatch.label} was not compiled`);
      return { pipeline, group: bind(this.device, pipeline, dispatch), workgroups: groupsIn(dispatch) };
    });
  }

  /** Appends the whole plan to a command encoder, in one compute pass. */
  encode(encoder: GPUCommandEncoder): void {
    const pass = encoder.beginComputePass();
    for (const prepared of this.prepared) record(pass, prepared);
    pass.end();
  }

  /**
   * Appends the whole plan, each dispatch in a pass of its own with the timestamp writes that `noted` returns for it.
   */
  encodeTimed(encoder: GPUCommandEncoder, noted: (dispatch: number) => GPUComputePassTimestampWrites): void {
    this.prepared.forEach((prepared, i) => {
      const pass = encoder.beginComputePass({ timestampWrites: noted(i) });
      record(pass, prepared);
      pass.end();
    });
  }

  /** Runs the plan once, in a submit of its own. */
  run(): void {
    const encoder = this.device.createCommandEncoder();
    this.encode(encoder);
    this.device.queue.submit([encoder.finish()]);
  }

  /** Frees the plan's tensors. */
  destroy(): void {
    for (const buffer of this.buffers) buffer.destroy();
  }

  private codeOf({ source, constants }: Dispatch): string {
    return expand(source, { ROW: MOST_WORKGROUPS * this.tuning.group, ...constants });
  }
}

const groupsIn = ({ workgroups: [x, y = 1, z = 1] }: Dispatch) => [x, y, z] as const;

function record(pass: GPUComputePassEncoder, { pipeline, group, workgroups }: Prepared): void {
  pass.setPipeline(pipeline);
  pass.setBindGroup(0, group);
  pass.dispatchWorkgroups(workgroups[0], workgroups[1], workgroups[2]);
}

function bind(device: GPUDevice, pipeline: GPUComputePipeline, { label, tensors }: Dispatch): GPUBindGroup {
  return device.createBindGroup({
    label,
    layout: pipeline.getBindGroupLayout(0),
    entries: tensors.map(({ buffer, offset, shape, slabs }, binding) => {
      const words = sizeOf(shape) + (slabs ? (slabs.count - 1) * slabs.stride : 0);
      return { binding, resource: { buffer, offset: offset * 4, size: words * 4 } };
    }),
  });
}
