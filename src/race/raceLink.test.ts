import { describe, expect, it } from 'vitest';
import type { RaceEvent } from './messages.ts';
import { readRace, writeRace } from './raceLink.ts';
import { afterEvent, type RaceFigures, STARTED } from './raceReport.ts';
import { raceSettings, stepsAtCeiling } from './raceSettings.ts';

const FIGURES: RaceFigures = {
  adapter: 'Made-up adapter · 2 & more',
  ceiling: { gflops: 6400.25, dispatchMicroseconds: 0.8, copyGigabytes: 12.5 },
  points: [
    { phase: 'A', width: 64, ours: 812.3, tfjs: 20.5 },
    { phase: 'A', width: 512, ours: 0.000123, tfjs: 0.00001 },
    { phase: 'AB', width: 64, ours: 1234567, tfjs: 3 },
  ],
};

describe('a link to the figures of a race', () => {
  it('brings them back with four digits, and the adapter that they come from', () => {
    const read = readRace(writeRace(FIGURES));
    expect(read).toMatchObject({ adapter: FIGURES.adapter, damaged: [], isOtherVersion: false });
    expect(read?.ceiling).toEqual({ gflops: 6400, dispatchMicroseconds: 0.8, copyGigabytes: 12.5 });
    expect(read?.points).toEqual([
      FIGURES.points[0],
      FIGURES.points[1],
      { phase: 'AB', width: 64, ours: 1235000, tfjs: 3 },
    ]);
  });

  it('is none without a race in it', () => {
    expect(readRace('layout=small')).toBeNull();
    expect(readRace('')).toBeNull();
  });

  it.each([
    ['A', '64-fast-3'],
    ['A', '64-NaN-3'],
    ['A', '64-Infinity-3'],
    ['A', '64--3-2'],
    ['A', '64-1e9-3'],
    ['A', '64-0-3'],
    ['A', '65-1-3'],
    ['A', '64-1'],
    ['A', '64-1-2_64-1-2'],
    ['B', ''],
    ['ceiling', '1-2'],
    ['ceiling', '<b>-2-3'],
    ['adapter', ''],
  ] as const)('says that %s is damaged by %s, and keeps the rest', (part, text) => {
    const query = new URLSearchParams(writeRace(FIGURES));
    query.set(part, text);
    const read = readRace(query.toString());
    expect(read?.damaged).toEqual([part]);
    expect(read?.points.some(({ phase }) => phase === 'AB')).toBe(true);
  });

  it('without a name has no adapter, and of another version is said to be', () => {
    const read = readRace('race=2&A=64-1-2');
    expect(read).toMatchObject({ adapter: '', damaged: ['adapter'], isOtherVersion: true });
  });
});

describe('the report of a race', () => {
  const reportAfter = (...events: RaceEvent[]) => events.reduce(afterEvent, STARTED);
  const raced = (ours: number): RaceEvent => ({
    type: 'raced',
    point: { phase: 'B', width: 128, ours, tfjs: 1 },
    round: 1,
  });

  it('replaces a point by what later rounds made of it', () => {
    const report = reportAfter({ type: 'building', phase: 'B', width: 128 }, raced(2), raced(3));
    expect(report.points).toEqual([{ phase: 'B', width: 128, ours: 3, tfjs: 1 }]);
    expect(report.current).toEqual({ phase: 'B', width: 128, isBuilding: false });
  });

  it('tells the end of the time from the end of the race, and hears nothing after it', () => {
    expect(reportAfter({ type: 'done', isTimeUp: false }).end?.kind).toBe('done');
    const report = reportAfter(raced(2), { type: 'done', isTimeUp: true }, raced(9));
    expect(report.end?.kind).toBe('time');
    expect(report.points[0].ours).toBe(2);
  });

  it('keeps what could not run, with the message', () => {
    const report = reportAfter({ type: 'failed', phase: 'A', width: 512, message: 'out of memory' });
    expect(report.failed).toEqual([{ phase: 'A', width: 512, message: 'out of memory' }]);
    expect(reportAfter({ type: 'lost', message: 'x' }).end).toEqual({ kind: 'lost', message: 'x' });
  });
});

describe('the models that race', () => {
  it('have heads of the same size at every width', () => {
    const sizes = [64, 128, 256, 512].map((width) => {
      const { A, B, composition } = raceSettings(width);
      return [A.width / A.heads, B.width / B.heads, B.width / composition.heads];
    });
    for (const size of sizes) expect(size).toEqual(sizes[0]);
  });

  it('are slower at the ceiling the wider they are', () => {
    const speeds = [64, 128, 256, 512].map((width) => stepsAtCeiling('AB', width, 100));
    expect(speeds).toEqual(speeds.toSorted((a, b) => b - a));
    expect(stepsAtCeiling('B', 64, 200)).toBeCloseTo(2 * stepsAtCeiling('B', 64, 100), 6);
  });
});
