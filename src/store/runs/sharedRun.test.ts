import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHARED_RUN } from './sharedRun.fixture.ts';
import { readSharedRun, writeSharedRun } from './sharedRun.ts';

const QUERY = writeSharedRun(SHARED_RUN);
const changed = (name: string, value: string) => {
  const query = new URLSearchParams(QUERY);
  query.set(name, value);
  return query.toString();
};

describe('a run in an address', () => {
  it('is read as it was written', () => {
    expect(readSharedRun(QUERY)).toEqual({ run: SHARED_RUN, lacking: [], isOtherVersion: false });
  });

  it('may have no expression', () => {
    const run = { ...SHARED_RUN, asked: null };
    const { asked, ...rest } = run;
    expect(readSharedRun(writeSharedRun(run))).toEqual({ run: rest, lacking: [], isOtherVersion: false });
  });

  it('is short, whatever the curve', () => {
    const curve = Array.from({ length: 5000 }, (_, i) => [i + 1, 0.5] as const);
    const query = writeSharedRun({ ...SHARED_RUN, curve });
    expect(query.length).toBeLessThan(1200);
    expect(readSharedRun(query).run.curve?.at(-1)).toEqual([5000, 0.5]);
  });

  it.each([
    ['right', '0.1.300.100'],
    ['right', 'x'],
    ['curve', '50.400_25.500'],
    ['curve', '25.1200'],
    ['date', 'yesterday'],
    ['layout', 'huge'],
    ['steps', '1.2'],
    ['trained', 'A.C'],
    ['asked', '<b>~1~2~3~4~5'],
    ['asked', ''],
  ])('lacks a damaged part, %s = %s, and keeps the others', (part, value) => {
    const { run, lacking } = readSharedRun(changed(part, value));
    expect(lacking).toEqual([part]);
    const { [part]: _, ...others } = Object.fromEntries(Object.entries(SHARED_RUN));
    expect(run).toEqual(others);
  });

  it('of another version gives its readable parts', () => {
    const { run, isOtherVersion } = readSharedRun(changed('v', '2'));
    expect(isOtherVersion).toBe(true);
    expect(run).toEqual(SHARED_RUN);
  });

  it('is read from any text', () => {
    fc.assert(fc.property(fc.string(), (text) => readSharedRun(text).lacking.length > 0));
  });
});
