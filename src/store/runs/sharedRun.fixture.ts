/** A made-up run, for tests. */
import type { SharedRun } from './sharedRun.ts';

export const SHARED_RUN: SharedRun = {
  date: '2026-01-02',
  adapter: 'an adapter · software',
  layout: 'small',
  keys: 1000,
  share: 20,
  seed: { weights: 0, keys: 7 },
  steps: { A: 420, B: 900, AB: 300 },
  seconds: { A: 61, B: null, AB: 40 },
  trained: ['A', 'AB'],
  right: { A: 0, B: 1, AB: 98, of: 100 },
  curve: [
    [25, 0.012],
    [50, 0.4],
    [300, 0.98],
  ],
  asked: {
    text: 'nip + zora − do',
    numbers: '57 + 79 − 3',
    expected: '133',
    A: ['57', '79', '3'],
    B: '104',
    AB: null,
  },
};
