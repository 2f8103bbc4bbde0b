import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mapStages } from '../training/stages.ts';
import { PHASES } from '../worlds/phases.ts';
import { entryCount } from '../worlds/registry.ts';
import { Recorder } from './recorder.ts';
import { RECORDING } from './recording.fixture.ts';
import { type Moment, RecordingRefused, readRecording, writeRecording } from './recording.ts';

const gzipped = (text: string) =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();

/** Revives bytes as they are written in a recording. */
const bytes = (_: string, value: unknown) =>
  value instanceof Uint8Array ? { base64: btoa(String.fromCharCode(...value)) } : value;

describe('a recording', () => {
  it('comes out of its file as it went in', async () => {
    expect(await readRecording(await writeRecording(RECORDING))).toEqual(RECORDING);
  });

  it('is read if its messages name a stage by its phase, as they did formerly', async () => {
    const { tracks } = RECORDING;
    const formerly = Object.values(tracks).map((track) =>
      track.map(([time, event]) => {
        if (!('stage' in event)) return [time, event];
        const { stage, ...rest } = event;
        return [time, { ...rest, phase: stage }];
      }),
    );
    const [A, B, AB] = formerly;
    const file = await gzipped(JSON.stringify({ ...RECORDING, tracks: { A, B, AB } }, bytes));
    expect(await readRecording(file)).toEqual(RECORDING);
  });

  it('is read where each map has a message of its own', async () => {
    const formerly = ([time, event]: Moment) => {
      if (event.type !== 'cells') return [time, event];
      const { stage, step, cells, right } = event;
      return event.map === 'keys'
        ? [time, { type: 'keyMap', stage, step, keys: cells, right }]
        : [time, { type: 'numberGrid', cells, right: [...right].map(Boolean) }];
    };
    const tracks = mapStages(RECORDING.tracks, (track) => track.map(formerly));
    const read = await readRecording(await gzipped(JSON.stringify({ ...RECORDING, tracks }, bytes)));
    expect(read.tracks.A).toEqual(RECORDING.tracks.A);
    expect(read.tracks.AB).toEqual(RECORDING.tracks.AB);
    expect(read.tracks.B).toEqual(
      RECORDING.tracks.B.map(([time, event]) => [
        time,
        event.type === 'cells' ? { ...event, step: 0 } : event,
      ]),
    );
  });

  it('that is shipped is read, and has every key and every sum', async () => {
    const { settings, tracks } = await readRecording(
      new Uint8Array(readFileSync('public/recordings/small.recording')).buffer,
    );
    const asked = mapStages(tracks, (track) =>
      track.flatMap(([, event]) => (event.type === 'cells' ? event.cells : [])),
    );
    const counts = mapStages(asked, (cells) => new Set(cells).size);
    const { all } = entryCount(settings.world);
    expect(counts).toEqual({ A: all, B: 15_050, AB: all });
  });

  it.each([
    ['something else', () => new TextEncoder().encode('<!doctype html>').buffer],
    ['something cut short', async () => (await writeRecording(RECORDING)).slice(0, 200)],
    ['another format', () => gzipped(JSON.stringify({ ...RECORDING, format: 'other' }))],
    ['no JSON', () => gzipped('{')],
    [
      'an event that no worker sends',
      () => gzipped(JSON.stringify({ ...RECORDING, ready: { type: 'hello' } })),
    ],
  ])('is refused if it is %s', async (_, file) => {
    await expect(readRecording(await file())).rejects.toThrow(RecordingRefused);
  });

  it('is refused if a track goes back in time, or is another’s', async () => {
    const { tracks } = RECORDING;
    const backwards = { ...tracks, A: [...tracks.A].reverse() };
    const swapped = { ...tracks, A: tracks.B, B: tracks.A };
    for (const wrong of [backwards, swapped]) {
      const file = await writeRecording({ ...RECORDING, tracks: wrong });
      await expect(readRecording(file)).rejects.toThrow(RecordingRefused);
    }
  });
});

describe('a recorder', () => {
  it('records each phase from when it is played, and nothing else', async () => {
    let now = 5000;
    const recorder = new Recorder(RECORDING.settings, () => now);
    recorder.record({ type: 'device', adapter: 'an adapter', software: true });
    recorder.record(RECORDING.ready);
    recorder.record({
      type: 'phase',
      stage: 'A',
      status: 'untrained',
      source: 'initial',
      step: 0,
      steps: 700,
    });
    for (const phase of PHASES) {
      now += 1234;
      const start = now;
      for (const [time, event] of RECORDING.tracks[phase]) {
        now = start + time;
        recorder.record(event);
        recorder.record({ type: 'failed', reason: 'unexpected', message: 'no part of it' });
      }
    }
    const { date, ...taken } = await readRecording(await recorder.write());
    expect(Number.isNaN(Date.parse(date))).toBe(false);
    for (const phase of PHASES) {
      expect(taken.tracks[phase].map(([time]) => time)).toEqual(
        RECORDING.tracks[phase].map(([time]) => time),
      );
      expect(taken.tracks[phase].map(([, { type }]) => type)).toEqual(
        RECORDING.tracks[phase].map(([, { type }]) => type),
      );
    }
    expect(taken.settings).toEqual(RECORDING.settings);
    const losses = taken.tracks.A.flatMap(([, event]) => (event.type === 'losses' ? event.losses : []));
    losses.forEach((loss, i) => {
      expect(Math.abs(loss / (4 / (i + 1)) - 1)).toBeLessThan(1e-4);
    });
  });

  it('writes nothing as long as a phase is missing', async () => {
    await expect(new Recorder(RECORDING.settings).write()).rejects.toThrow('A, B, AB');
  });
});
