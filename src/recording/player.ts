/**
 * Plays a recording: to the page it is a worker like the other. It begins with everything trained, as the recording
 * ends; a phase is played from nothing once it has been reset. What it does not know, it can't do.
 */

import type { LabClient } from '../protocol/client.ts';
import type { Command, LabEvent } from '../protocol/messages.ts';
import { phaseOf } from '../training/stages.ts';
import { PHASES, type Phase } from '../worlds/phases.ts';
import type { Moment, RecordedEvent, Recording } from './recording.ts';

type Standing = Extract<RecordedEvent, { type: 'phase' }>;

/** Where the playing of a phase is. */
interface Track {
  readonly moments: readonly Moment[];
  /** How many moments have been told. */
  told: number;
  /** Milliseconds into the track. */
  time: number;
  /** What was told last of where the phase stands. */
  standing: Standing;
}

interface Playing {
  phase: Phase;
  /** When it was at `Track.time`. */
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
        told: 0,
        time: 0,
        standing: {
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

  /** How many times as fast as it was. */
  setRate(rate: number): void {
    const { playing } = this;
    if (playing) this.catchUp(playing);
    this.rate = rate;
    if (playing) this.wait(playing);
  }

  private open(): void {
    const { adapter, software, ready } = this.recording;
    this.tell({ type: 'device', adapter, software });
    this.tell(ready);
    for (const phase of PHASES) this.tellUntil(this.tracks[phase], Number.POSITIVE_INFINITY);
  }

  private play(phase: Phase): void {
    this.pause();
    const track = this.tracks[phase];
    if (track.told === track.moments.length) return;
    this.resume(track);
    const playing: Playing = { phase, since: performance.now() };
    this.playing = playing;
    this.wait(playing);
  }

  private pause(): void {
    const { playing } = this;
    if (!playing) return;
    this.catchUp(playing);
    this.rest(playing);
  }

  /** On to the losses that come next, and what was measured after them. */
  private step(phase: Phase): void {
    this.pause();
    const track = this.tracks[phase];
    const { moments } = track;
    if (track.told === moments.length) return;
    this.resume(track);
    const isLoss = ([, event]: Moment) => event.type === 'losses';
    const next = moments.findIndex((moment, i) => i >= track.told && isLoss(moment));
    const after = moments.findIndex((moment, i) => i > next && isLoss(moment));
    while (track.told < moments.length && track.told !== after) this.tellNext(track);
    this.settle(track);
  }

  private reset(phase: Phase): void {
    if (this.playing?.phase === phase) this.pause();
    const track = this.tracks[phase];
    track.told = 0;
    track.time = 0;
    this.tell({ ...track.standing, status: 'untrained', source: 'initial', step: 0, seconds: 0 });
  }

  /** Tells all that has happened by now, and waits for what happens next. */
  private wait(playing: Playing): void {
    clearTimeout(playing.timer);
    this.catchUp(playing);
    const track = this.tracks[playing.phase];
    const next = track.moments[track.told];
    if (next) playing.timer = setTimeout(() => this.wait(playing), (next[0] - track.time) / this.rate);
    else this.rest(playing);
  }

  private catchUp(playing: Playing): void {
    const now = performance.now();
    const track = this.tracks[playing.phase];
    this.tellUntil(track, track.time + (now - playing.since) * this.rate);
    playing.since = now;
  }

  private tellUntil(track: Track, time: number): void {
    while (track.told < track.moments.length && track.moments[track.told][0] <= time) this.tellNext(track);
    track.time = Math.min(time, track.moments[track.moments.length - 1][0]);
  }

  private tellNext(track: Track): void {
    const [time, event] = track.moments[track.told++];
    track.time = time;
    this.tell(event);
  }

  /** Goes on in the midst of training. */
  private resume(track: Track): void {
    if (track.standing.status === 'paused') this.tell({ ...track.standing, status: 'training' });
  }

  private rest({ phase, timer }: Playing): void {
    clearTimeout(timer);
    this.playing = null;
    this.settle(this.tracks[phase]);
  }

  /** A phase that is left in the midst of training is paused. */
  private settle({ standing }: Track): void {
    if (standing.status === 'training') this.tell({ ...standing, status: 'paused', source: 'trained' });
  }

  private tell(event: LabEvent): void {
    if (event.type === 'phase') this.tracks[phaseOf(event.stage)].standing = event;
    if (event.type === 'losses') {
      const track = this.tracks[phaseOf(event.stage)];
      track.standing = { ...track.standing, step: event.from + event.losses.length - 1 };
    }
    for (const listener of this.listeners) listener(event);
  }
}
