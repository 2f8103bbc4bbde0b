import { describe, expect, it } from 'vitest';
import type { PageEvent } from '../check/trialEvent.ts';
import type { Phase } from '../worlds/phases.ts';
import { type RaceEvent, type Rows, WIDTHS, type Width } from './messages.ts';
import { readRace, writeRace } from './raceLink.ts';
import { afterEvent, type RaceFigures, STARTED } from './raceReport.ts';
import { operationsOf, raceSettings, rowsOn } from './raceSettings.ts';

const FIGURES: RaceFigures = {
  adapter: 'Made-up adapter · 2 & more',
  rows: null,
  ceiling: { gflops: 6400.25, dispatchMicroseconds: 0.8, copyGigabytes: 12.5 },
  points: [
    { phase: 'A', width: 64, ours: 812.3, tfjs: 20.5, operations: 900 },
    { phase: 'A', width: 512, ours: 0.000123, tfjs: 0.00001, operations: 1 },
    { phase: 'AB', width: 64, ours: 1234567, tfjs: 3, operations: 1e9 },
  ],
};

describe('a link to the figures of a race', () => {
  it('brings them back with four digits, and the adapter that they come from', () => {
    const read = readRace(writeRace(FIGURES));
    expect(read).toMatchObject({
      adapter: FIGURES.adapter,
      rows: null,
      damaged: [],
      isOtherVersion: false,
    });
    expect(read?.ceiling).toEqual({ gflops: 6400, dispatchMicroseconds: 0.8, copyGigabytes: 12.5 });
    expect(read?.points).toEqual([
      FIGURES.points[0],
      FIGURES.points[1],
      { phase: 'AB', width: 64, ours: 1235000, tfjs: 3, operations: 999_900_000 },
    ]);
  });

  it('says how large the batches were, if they were not whole', () => {
    expect(readRace(writeRace({ ...FIGURES, rows: 8 }))).toMatchObject({ rows: 8, damaged: [] });
  });

  it('is none without a race in it', () => {
    expect(readRace('layout=small')).toBeNull();
    expect(readRace('')).toBeNull();
  });

  it.each([
    ['A', '64-fast-3-9'],
    ['A', '64-NaN-3-9'],
    ['A', '64-Infinity-3-9'],
    ['A', '64--3-2'],
    ['A', '64-1e9-3-9'],
    ['A', '64-0-3-9'],
    ['A', '65-1-3-9'],
    ['A', '64-1-3'],
    ['A', '64-1-2-9_64-3-4-9'],
    ['A', '64-1-2-9_'],
    ['A', '64-1-2-9_128-1-2-9_256-1-2-9_512-1-2-9_64-1-2-9'],
    ['A', `64-${'1'.repeat(500)}-2-9`],
    ['rows', '7'],
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

  it('keeps the figures of a model beside one that is no number', () => {
    const read = readRace('race=1&adapter=x&A=64-fast-2-9_128-30-2-9_64-1-2-9');
    expect(read?.damaged).toEqual(['A']);
    expect(read?.points).toEqual([
      { phase: 'A', width: 128, ours: 30, tfjs: 2, operations: 9 },
      { phase: 'A', width: 64, ours: 1, tfjs: 2, operations: 9 },
    ]);
  });

  it('without a name has no adapter, and of another version is said to be', () => {
    const read = readRace('race=2&A=64-1-2-9');
    expect(read).toMatchObject({ adapter: '', damaged: ['adapter'], isOtherVersion: true });
  });
});

describe('the report of a race', () => {
  const reportAfter = (...events: (RaceEvent | PageEvent)[]) => events.reduce(afterEvent, STARTED);
  const raced = (ours: number): RaceEvent => ({
    type: 'raced',
    point: { phase: 'B', width: 128, ours, tfjs: 1, operations: 9 },
  });

  it('replaces a point by what later rounds made of it', () => {
    const report = reportAfter({ type: 'building', phase: 'B', width: 128 }, raced(2), raced(3));
    expect(report.points).toEqual([{ phase: 'B', width: 128, ours: 3, tfjs: 1, operations: 9 }]);
    expect(report.current).toEqual({ phase: 'B', width: 128, isBuilding: false });
  });

  it.each(['done', 'overtime', 'stopped', 'silent', 'hidden'] as const)(
    'keeps its figures when it is %s, and adds none after that',
    (type) => {
      const report = reportAfter(raced(2), { type }, raced(9));
      expect(report).toMatchObject({ end: { kind: type }, current: null, points: [{ ours: 2 }] });
    },
  );

  it('keeps what could not run, with the message', () => {
    const report = reportAfter({ type: 'failed', phase: 'A', width: 512, message: 'out of memory' });
    expect(report.failed).toEqual([{ phase: 'A', width: 512, message: 'out of memory' }]);
    expect(reportAfter({ type: 'lost', message: 'x' }).end).toEqual({ kind: 'lost', message: 'x' });
  });
});

describe('the models that race', () => {
  const operations = (phase: Phase, width: Width, tokens = 100, rows: Rows = null) =>
    operationsOf(phase, raceSettings(width, rows), tokens);

  it('have heads of the same size at every width', () => {
    const sizes = WIDTHS.map((width) => {
      const { A, B, composition } = raceSettings(width, null);
      return [A.width / A.heads, B.width / B.heads, B.width / composition.heads];
    });
    for (const size of sizes) expect(size).toEqual(sizes[0]);
  });

  it('have smaller batches on a software adapter', () => {
    expect(raceSettings(64, rowsOn({ software: false })).A.optimiser.rows).toBe(128);
    const { A, B, composition } = raceSettings(64, rowsOn({ software: true }));
    for (const { optimiser } of [A, B, composition]) expect(optimiser.rows).toBe(8);
  });

  it('take more operations the wider they are, and the more tokens a batch has', () => {
    const counts = WIDTHS.map((width) => operations('AB', width));
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(operations('B', 64, 200)).toBeCloseTo(2 * operations('B', 64, 100), 9);
    expect(operations('A', 64, 100, 8)).toBeCloseTo(operations('A', 64, 100), 9);
  });
});
