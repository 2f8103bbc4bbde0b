/**
 * The lab in the worker: one set of settings with its models, and the commands that act on them. Commands
 * that arrive while models are being built wait for them.
 */
import type { Gpu } from '../engine/gpu.ts';
import { OutOfMemory } from '../engine/memory.ts';
import type { Command, Emit } from '../protocol/messages.ts';
import type { Settings } from '../training/settings.ts';
import { GpuSession } from './gpuSession.ts';

export class Lab {
  private session: GpuSession | null = null;
  private configured: Promise<void> = Promise.resolve();
  private stepsPerSecond: number | null = null;
  private stopAt: number | null = null;
  private isWatched = false;
  private keepsSnapshots = false;

  constructor(
    private readonly gpu: Gpu,
    private readonly emit: Emit,
  ) {}

  /** Carries out a command; resolves when it is done or, for training, when training ends. */
  async perform(command: Command): Promise<void> {
    switch (command.type) {
      case 'configure':
        // Settings that could not be used keep none from being tried.
        this.configured = this.configured.catch(() => {}).then(() => this.configure(command.settings));
        return this.configured;
      case 'speed':
        this.stepsPerSecond = command.stepsPerSecond;
        this.session?.training.pace(this.stepsPerSecond);
        return;
      case 'stopAt':
        this.stopAt = command.heldOut;
        if (this.session) this.session.survey.stopAt = this.stopAt;
        return;
      case 'keepSnapshots':
        this.keepsSnapshots = true;
        if (this.session) this.session.training.snapshots.isOn = true;
        return;
      case 'watch':
        if (this.isWatched) return;
        this.isWatched = true;
        return this.session?.watch();
      default:
        await this.configured;
        if (!this.session) throw new Error('nothing is configured yet');
        return this.session.perform(command);
    }
  }

  private async configure(settings: Settings): Promise<void> {
    const before = this.session;
    this.session = null;
    await before?.end();
    try {
      const session = await GpuSession.build(this.gpu, settings, this.emit);
      session.training.pace(this.stepsPerSecond);
      session.survey.stopAt = this.stopAt;
      session.training.snapshots.isOn = this.keepsSnapshots;
      session.isWatched = this.isWatched;
      this.session = session;
    } catch (error) {
      const reason = error instanceof OutOfMemory ? 'out-of-memory' : 'not-started';
      this.emit({
        type: 'unavailable',
        reason,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  }
}
