/**
 * Trains one phase: samples a batch, uploads it, submits the plan. Losses stay on the GPU in a ring and are
 * read when someone asks, so that a step never waits.
 */
import { DeviceBatch } from '../engine/deviceBatch.ts';
import type { Parameters } from '../engine/parameters.ts';
import { type DispatchAccount, Plan } from '../engine/plan.ts';
import { hasClock, timeShares } from '../engine/profile.ts';
import { Random } from '../engine/random.ts';
import { readTensor } from '../engine/tensor.ts';
import type { Tuning } from '../engine/tuning.ts';
import { CONTROL, OptimiserState, optimise } from '../ops/optimiser/index.ts';
import { type LayerNorms, Norms } from './norms.ts';
import type { PhaseDefinition } from './phases.ts';
import { biasCorrections, lastStep, learningRate, ruleOf } from './schedule.ts';

/** Streams of random numbers below this one are used for weights, keys and the like. */
const FIRST_BATCH_STREAM = 1000;

export interface Metrics {
  /** Losses of the steps since the last reading, oldest first. */
  losses: number[];
  /** Number of the first of them; the first step of a run is 1. */
  from: number;
  /** Norms of the gradients of the same steps. */
  norms: number[];
  /** True if a loss or gradient was not finite; no step was taken since the first such. */
  halted: boolean;
}

/**
 * Number of the step from which on none was taken, as its loss or gradient was not finite; null if all were. It is
 * the first of these if an earlier reading reported the bad one.
 */
export function badStep({ from, losses, norms, halted }: Metrics): number | null {
  if (!halted) return null;
  const index = losses.findIndex((loss, i) => !Number.isFinite(loss) || !Number.isFinite(norms[i]));
  return from + Math.max(0, index);
}

/**
 * The memory of an optimiser. With it, the weights and the number of steps taken a training goes on as if it had never
 * stopped: batches and noise follow from the seed and the step.
 */
export interface OptimiserMemory {
  moments: Float32Array<ArrayBuffer>;
  /** The step at which the moments started at 0. */
  from: number;
}

/** Returns true for moments that these parameters can have. */
export const isMemoryOf = ({ words }: Parameters, { moments }: OptimiserMemory): boolean =>
  moments.length === 2 * words && moments.every(Number.isFinite);

/** Trains the parameters of a stage, from its own seed. */
export class Trainer {
  private readonly batch: DeviceBatch;
  private readonly plan: Plan;
  private readonly state: OptimiserState;
  private readonly layers: Norms;
  private taken = 0;
  /** Steps that had been taken when the goal of the schedule was reached. */
  private reachedAt: number | null = null;
  /** The step at which the moments started at 0. */
  private momentsFrom = 0;
  private reported = 0;

  constructor(
    private readonly device: GPUDevice,
    label: string,
    tuning: Tuning,
    private readonly definition: PhaseDefinition,
    parameters: Parameters,
    private readonly seed: number,
  ) {
    this.batch = new DeviceBatch(device, `${label}/batch`, definition.writer.capacity);
    this.plan = new Plan(device, `train ${label}`, tuning);
    this.state = new OptimiserState(device, parameters, tuning.slabs);
    this.plan.placeGradients(this.state.places());
    const losses = definition.losses(this.plan, this.batch);
    this.plan.backward();
    optimise(this.plan, this.batch, this.state, losses, ruleOf(definition.optimiser));
    this.layers = new Norms(device, tuning, this.state);
  }

  /** Compiles the kernels and allocates the memory. */
  async compile(onProgress?: (done: number, total: number) => void): Promise<void> {
    await Promise.all([this.plan.compile(onProgress), this.layers.compile()]);
  }

  /** Steps taken. */
  get step(): number {
    return this.taken;
  }

  /** Steps after which training ends, as far as that is known. */
  get steps(): number {
    return lastStep(this.definition.optimiser, this.reachedAt);
  }

  /** The goal of the schedule is reached: the learning rate falls to 0 from here on. */
  coolDown(): void {
    this.reachedAt = this.taken;
  }

  /** Submits the next step. Returns the number of examples in it. */
  takeStep(): number {
    this.uploadBatch(learningRate(this.definition.optimiser, this.taken, this.reachedAt));
    this.plan.run();
    this.taken++;
    return this.definition.writer.sequenceCount;
  }

  /** Returns the dispatches of a step, in order. */
  account(): DispatchAccount[] {
    return this.plan.account();
  }

  /** True if `profile` can be called. */
  get canProfile(): boolean {
    return hasClock(this.device);
  }

  /** The share of a step's time that each of its dispatches takes. It learns nothing, and changes nothing. */
  profile(): Promise<number[]> {
    return timeShares(this.plan, (submitRuns) => {
      this.uploadBatch(0);
      this.state.leavingNoTrace(submitRuns);
    });
  }

  /** Seconds that a step takes, the better of two. It learns nothing, and changes nothing. */
  async timeStep(): Promise<number> {
    const times: number[] = [];
    for (let i = 0; i < 2; i++) {
      this.uploadBatch(0);
      await this.device.queue.onSubmittedWorkDone();
      const startedAt = performance.now();
      this.state.leavingNoTrace(() => this.plan.run());
      await this.device.queue.onSubmittedWorkDone();
      times.push((performance.now() - startedAt) / 1000);
    }
    return Math.max(1e-6, Math.min(...times));
  }

  /** Reads the metrics of the steps since the last reading (at most the last 1,024), once they are done. */
  async metrics(): Promise<Metrics> {
    const taken = this.taken;
    const from = Math.max(this.reported, taken - CONTROL.ring) + 1;
    this.reported = taken;
    const control = await readTensor(this.device, this.state.control);
    const at = (step: number) => CONTROL.metrics + 2 * (step % CONTROL.ring);
    const steps = Array.from({ length: taken + 1 - from }, (_, i) => from + i);
    return {
      from,
      losses: steps.map((step) => control[at(step)]),
      norms: steps.map((step) => control[at(step) + 1]),
      halted: control[CONTROL.halted] !== 0,
    };
  }

  /** The norms of the weights after the last step, and of the gradient that it followed, layer by layer. */
  norms(): Promise<LayerNorms[]> {
    return this.layers.read();
  }

  /** Lets training go on from step `step` after it was halted. */
  resume(step: number): void {
    this.taken = step;
    this.reported = step;
    this.state.resume();
  }

  /** Forgets everything but the weights, which have seen `step` steps, and reached the goal after `reachedAt`. */
  reset(step = 0, reachedAt: number | null = null): void {
    this.resume(step);
    this.reachedAt = reachedAt;
    this.momentsFrom = step;
    this.state.reset();
  }

  /** Reads the memory of the optimiser after the steps that were submitted. */
  async memory(): Promise<OptimiserMemory> {
    return { moments: await this.state.readMoments(), from: this.momentsFrom };
  }

  /** Takes up a training after its reset: gives it the moments that it had. */
  remember({ moments, from }: OptimiserMemory): void {
    this.state.writeMoments(moments);
    this.momentsFrom = from;
  }

  /** Draws the batch of the next step. */
  private uploadBatch(rate: number): void {
    const { writer, fill } = this.definition;
    fill(new Random(this.seed, FIRST_BATCH_STREAM + this.taken), this.taken);
    writer.finish(this.taken + 1, this.seed, rate, ...biasCorrections(this.taken - this.momentsFrom));
    this.batch.upload(writer);
  }

  destroy(): void {
    this.plan.destroy();
    this.layers.destroy();
    this.batch.destroy();
    this.state.destroy();
  }
}
