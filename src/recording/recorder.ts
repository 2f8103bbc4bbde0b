/** Records the worker's events during a run, and their times. */

import type { LabEvent } from '../protocol/messages.ts';
import type { Settings } from '../training/settings.ts';
import { PHASES, type Phase } from '../worlds/phases.ts';
import {
  isRecorded,
  type Moment,
  type RecordedEvent,
  type Recording,
  trackOf,
  writeRecording,
} from './recording.ts';

/**
 * The digits of losses and norms that are kept. They come as the decimals of 32-bit floats, most of which nobody can
 * see.
 */
const DIGITS = 5;

const rounded = (value: number) => Number(value.toPrecision(DIGITS));

function shortened(event: RecordedEvent): RecordedEvent {
  switch (event.type) {
    case 'losses':
      return {
        ...event,
        losses: event.losses.map(rounded),
        stepsPerSecond: rounded(event.stepsPerSecond),
        examplesPerSecond: rounded(event.examplesPerSecond),
      };
    case 'norms':
      return {
        ...event,
        layers: event.layers.map(({ name, weights, gradient }) => ({
          name,
          weights: rounded(weights),
          gradient: rounded(gradient),
        })),
      };
    default:
      return event;
  }
}

export class Recorder {
  private readonly date = new Date().toISOString();
  private readonly tracks: Record<Phase, Moment[]> = { A: [], B: [], AB: [] };
  private readonly startedAt: Partial<Record<Phase, number>> = {};
  private device: Pick<Recording, 'adapter' | 'software'> | null = null;
  private ready: Recording['ready'] | null = null;

  /**
   * Creates an empty recording.
   * @param now milliseconds
   */
  constructor(
    private readonly settings: Settings,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Records an event, if it is about training. The track of a phase begins when it is first played. */
  record(event: LabEvent): void {
    if (event.type === 'device') this.device = { adapter: event.adapter, software: event.software };
    if (event.type === 'ready') this.ready = event;
    if (!isRecorded(event)) return;
    const phase = trackOf(event);
    if (event.type === 'phase' && event.status === 'training') this.startedAt[phase] ??= this.now();
    const start = this.startedAt[phase];
    if (start !== undefined) this.tracks[phase].push([Math.round(this.now() - start), shortened(event)]);
  }

  /** Returns the recording as a file. Throws as long as a phase has not been played. */
  async write(): Promise<ArrayBuffer> {
    const { device, ready, settings, date, tracks } = this;
    const missing = PHASES.filter((phase) => tracks[phase].length === 0);
    if (!device || !ready || missing.length > 0)
      throw new Error(`nothing was recorded of ${missing.join(', ')}`);
    return writeRecording({ format: 'calm-lab-recording-2', ...device, date, settings, ready, tracks });
  }
}
