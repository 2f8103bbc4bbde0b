import { expect, it } from 'vitest';
import type { StageRecord } from './record.ts';
import { isUncommitted, madeByUncommitted, trainedByOthers, versionCount } from './versions.ts';

const stage = (version: string | null): StageRecord => ({
  adapter: 'an adapter',
  date: '2026-01-01T00:00:00.000Z',
  version,
  steps: 1,
  seconds: 1,
  parameters: 1,
  losses: [],
  accuracy: {},
});

it('tells which stages another version trained', () => {
  const stages = { A: stage('1'), B: stage('1'), AB: stage('2') };
  expect([...trainedByOthers({ version: '2', stages })]).toEqual([['1', ['A', 'B']]]);
  expect([...trainedByOthers({ version: null, stages: { A: stage(null), AB: stage('2') } })]).toEqual([
    ['2', ['AB']],
  ]);
});

it('counts the versions of several records, and what was not noted as one', () => {
  const pure = { version: '1', stages: { A: stage('1') } };
  expect(versionCount([])).toBe(0);
  expect(versionCount([pure, pure])).toBe(1);
  expect(
    versionCount([pure, { version: '2', stages: {} }, { version: '2', stages: { A: stage(null) } }]),
  ).toBe(3);
});

it('knows what uncommitted code made, or trained a stage of', () => {
  expect(['1+abc-dirty', '1+abc', '1', null].filter(isUncommitted)).toEqual(['1+abc-dirty']);
  expect(madeByUncommitted({ version: '2', stages: { A: stage('1'), B: stage(null) } })).toBe(false);
  expect(madeByUncommitted({ version: '2-dirty', stages: { A: stage('1') } })).toBe(true);
  expect(madeByUncommitted({ version: '2', stages: { A: stage('1'), AB: stage('2-dirty') } })).toBe(true);
});
