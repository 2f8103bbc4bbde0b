/**
 * Plays a recording. To the page it is a worker: it sends the recorded events. It begins with everything trained, as
 * the recording ends; a phase is played from the start once it has been reset. Commands about anything that was not
 * recorded have no effect.
 */

import type { LabClient } from '../protocol/client.ts';
import type { Command, LabEvent } from '../protocol/messages.ts';
import { phaseOf } from '../training/stages.ts';
import { PHASES, type Phase } from '../worlds/phases.ts';
import type { Moment, RecordedEvent, Recording } from './recording.ts';

type Progress = Extract<RecordedEvent, { type: 'phase' }>;

/** The position of the playback in a phase's track. */
interface Track {
  readonly moments: readonly Moment[];
  /** The number of moments that have been sent. */
  emitted: number;
  /** The position in milliseconds of the track. */
  time: number;
  /** The last event about the phase's progress. */
  progress: Progress;
}

interface Playing {
  phase: Phase;
  /** The time at which the track was at `Track.time`. */
  since: number;
  timer?: ReturnType<typeof setTimeout>;
}

export class Player implements LabClient {
  private readonly listeners = new Set<(event: LabEvent) => void>();
  private readonly tracks: Record<Phase, Track>;
  private playing: Playing | null = null;
  private rate = 1;

  constructor(private readonly recording: Recording) {
    const track = (phase: Phase): Track => {
      const { optimiser } = {
        A: recording.settings.A,
        B: recording.settings.B,
        AB: recording.settings.composition,
      }[phase];
      return {
        moments: recording.tracks[phase],
        emitted: 0,
        time: 0,
        progress: {
          type: 'phase',
          stage: phase,
          status: 'untrained',
          source: 'initial',
          step: 0,
          steps: optimiser.steps,
          seconds: 0,
        },
      };
    };
    this.tracks = { A: track('A'), B: track('B'), AB: track('AB') };
  }

  subscribe(listener: (event: LabEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  send(command: Command): void {
    switch (command.type) {
      case 'configure':
        this.open();
        break;
      case 'play':
        this.play(phaseOf(command.stage));
        break;
      case 'pause':
        this.pause();
        break;
      case 'step':
        this.step(phaseOf(command.stage));
        break;
      case 'reset':
        this.reset(phaseOf(command.stage));
        break;
    }
  }

  close(): void {
    clearTimeout(this.playing?.timer);
    this.playing = null;
    this.listeners.clear();
  }

  /** Sets the speed of the playback, as a multiple of the recorded one. */
  setRate(rate: number): void {
    const { playing } = this;
    if (playing) this.catchUp(playing);
    this.rate = rate;
    if (playing) this.wait(playing);
  }

  private open(): void {
    const { adapter, software, ready } = this.recording;
    this.emit({ type: 'device', adapter, software });
    this.emit(ready);
    for (const phase of PHASES) this.emitUntil(this.tracks[phase], Number.POSITIVE_INFINITY);
  }

  private play(phase: Phase): void {
    this.pause();
    const track = this.tracks[phase];
    if (track.emitted === track.moments.length) return;
    this.resume(track);
    const playing: Playing = { phase, since: performance.now() };
    this.playing = playing;
    this.wait(playing);
  }

  private pause(): void {
    const { playing } = this;
    if (!playing) return;
    this.catchUp(playing);
    this.stop(playing);
  }

  /** Sends the next losses, and what was measured after them. */
  private step(phase: Phase): void {
    this.pause();
    const track = this.tracks[phase];
    const { moments } = track;
    if (track.emitted === moments.length) return;
    this.resume(track);
    const isLoss = ([, event]: Moment) => event.type === 'losses';
    const next = moments.findIndex((moment, i) => i >= track.emitted && isLoss(moment));
    const after = moments.findIndex((moment, i) => i > next && isLoss(moment));
    while (track.emitted < moments.length && track.emitted !== after) this.emitNext(track);
    this.settle(track);
  }

  private reset(phase: Phase): void {
    if (this.playing?.phase === phase) this.pause();
    const track = this.tracks[phase];
    track.emitted = 0;
    track.time = 0;
    this.emit({ ...track.progress, status: 'untrained', source: 'initial', step: 0, seconds: 0 });
  }

  /** Sends all that has happened by now, and waits for the next moment. */
  private wait(playing: Playing): void {
    clearTimeout(playing.timer);
    this.catchUp(playing);
    const track = this.tracks[playing.phase];
    const next = track.moments[track.emitted];
    if (next) playing.timer = setTimeout(() => this.wait(playing), (next[0] - track.time) / this.rate);
    else this.stop(playing);
  }

  private catchUp(playing: Playing): void {
    const now = performance.now();
    const track = this.tracks[playing.phase];
    this.emitUntil(track, track.time + (now - playing.since) * this.rate);
    playing.since = now;
  }

  private emitUntil(track: Track, time: number): void {
    while (track.emitted < track.moments.length && track.moments[track.emitted][0] <= time)
      this.emitNext(track);
    track.time = Math.min(time, track.moments[track.moments.length - 1][0]);
  }

  private emitNext(track: Track): void {
    const [time, event] = track.moments[track.emitted++];
    track.time = time;
    this.emit(event);
  }

  /** Reports a paused phase as training again. */
  private resume(track: Track): void {
    if (track.progress.status === 'paused') this.emit({ ...track.progress, status: 'training' });
  }

  private stop({ phase, timer }: Playing): void {
    clearTimeout(timer);
    this.playing = null;
    this.settle(this.tracks[phase]);
  }

  /** Reports a phase that is left in the midst of training as paused. */
  private settle({ progress }: Track): void {
    if (progress.status === 'training') this.emit({ ...progress, status: 'paused', source: 'trained' });
  }

  private emit(event: LabEvent): void {
    if (event.type === 'phase') this.tracks[phaseOf(event.stage)].progress = event;
    if (event.type === 'losses') {
      const track = this.tracks[phaseOf(event.stage)];
      track.progress = { ...track.progress, step: event.from + event.losses.length - 1 };
    }
    for (const listener of this.listeners) listener(event);
  }
}
