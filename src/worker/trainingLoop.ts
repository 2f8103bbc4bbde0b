/**
 * Drives a trainer: as fast as the GPU goes or at a chosen pace, with at most two submissions ahead of the GPU,
 * so that pausing is immediate. It stops for a pause, at the last step, or when the loss is no longer finite.
 */
import type { Outcome } from '../session/progress.ts';
import { badStep, type Metrics, type Trainer } from '../training/trainer.ts';

interface LoopHooks {
  /** Waits for what comes before the next step, such as a visitor's question. */
  yield(): Promise<void>;
  /** Losses of steps that are done. */
  onMetrics(metrics: Metrics, stepsPerSecond: number, examplesPerSecond: number): void;
  /** Seconds of training since the last call, without measurements, questions and waiting for the pace. */
  onWork(seconds: number): void;
  /** Called every `MEASURE_EVERY` steps, and after the last; returns whether to stop. */
  measure(): Promise<boolean>;
}

/** Steps between two measurements. */
export const MEASURE_EVERY = 25;

/** Milliseconds of work that a submission should hold, and between reports. */
const CHUNK_MS = 40;
const REPORT_MS = 100;
const MOST_CHUNK = 64;

export class TrainingLoop {
  private cancelled = false;
  private wake: () => void = () => {};
  private chunk = 1;
  private reading: Promise<void> | null = null;
  private reportedAt = performance.now();
  private stepsSince = 0;
  private examplesSince = 0;
  private divergedAt: number | null = null;

  constructor(
    private readonly device: GPUDevice,
    private readonly trainer: Trainer,
    private readonly hooks: LoopHooks,
    private stepsPerSecond: number | null,
  ) {}

  /** Steps per second at most; null: as fast as it goes. */
  pace(stepsPerSecond: number | null): void {
    this.stepsPerSecond = stepsPerSecond;
    this.wake();
  }

  /** Stops after what has been submitted. */
  cancel(): void {
    this.cancelled = true;
    this.wake();
  }

  /** Number of the step that brought the first loss that is not finite, if any. */
  get badStep(): number | null {
    return this.divergedAt;
  }

  /** Trains. Resolves when all submitted work is done. */
  async run(): Promise<Outcome> {
    const { trainer, hooks } = this;
    let ahead = Promise.resolve<unknown>(undefined);
    let outcome: Outcome = 'paused';
    while (!this.cancelled && this.divergedAt === null) {
      if (trainer.step >= trainer.steps) {
        outcome = 'finished';
        break;
      }
      await hooks.yield();
      if (this.cancelled) break;
      const startedAt = performance.now();
      const count = this.submit();
      const done = this.device.queue.onSubmittedWorkDone();
      await ahead;
      ahead = done;
      this.adapt(count, performance.now() - startedAt);
      if (!this.reading && performance.now() - this.reportedAt >= REPORT_MS) this.report();
      const due = trainer.step % MEASURE_EVERY === 0;
      // The next step would wait for these steps, or go on while they are taken: their time is counted here.
      if (due || this.stepsPerSecond !== null) await ahead;
      hooks.onWork((performance.now() - startedAt) / 1000);
      if (due && (await hooks.measure())) {
        outcome = 'stopped';
        break;
      }
      await this.wait(startedAt);
    }
    const endedAt = performance.now();
    await ahead;
    hooks.onWork((performance.now() - endedAt) / 1000);
    await this.reading;
    this.report();
    await this.reading;
    if (this.divergedAt !== null) return 'diverged';
    if (outcome === 'finished' && trainer.step % MEASURE_EVERY !== 0) await hooks.measure();
    return outcome;
  }

  /** Submits a chunk of steps, which ends where a measurement is due. */
  private submit(): number {
    const { trainer } = this;
    const untilMeasure = MEASURE_EVERY - (trainer.step % MEASURE_EVERY);
    const count = Math.min(
      this.stepsPerSecond === null ? this.chunk : 1,
      untilMeasure,
      trainer.steps - trainer.step,
    );
    for (let i = 0; i < count; i++) this.examplesSince += trainer.takeStep();
    this.stepsSince += count;
    return count;
  }

  private adapt(count: number, elapsed: number): void {
    const fitting = Math.floor((count * CHUNK_MS) / Math.max(elapsed, 0.1));
    this.chunk = Math.min(MOST_CHUNK, Math.max(1, Math.min(fitting, 2 * this.chunk)));
  }

  /** Starts to read the losses since the last report. Whoever awaits `reading` learns if that fails. */
  private report(): void {
    const now = performance.now();
    const rate = (count: number) => (count * 1000) / Math.max(now - this.reportedAt, 1);
    const [steps, examples] = [rate(this.stepsSince), rate(this.examplesSince)];
    this.reportedAt = now;
    this.stepsSince = 0;
    this.examplesSince = 0;
    this.reading = this.trainer.metrics().then((metrics) => {
      this.reading = null;
      this.divergedAt ??= badStep(metrics);
      if (metrics.losses.length > 0) this.hooks.onMetrics(metrics, steps, examples);
    });
    this.reading.catch(() => {});
  }

  /** At a chosen pace, waits until the next step is due, or someone cancels or changes the pace. */
  private async wait(startedAt: number): Promise<void> {
    if (this.stepsPerSecond === null || this.cancelled) return;
    const remaining = startedAt + 1000 / this.stepsPerSecond - performance.now();
    if (remaining <= 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, remaining);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
