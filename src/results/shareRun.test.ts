import { describe, expect, it } from 'vitest';
import { PRESETS } from '../training/settings.ts';
import { shareRunSchema } from './shareRun.ts';
import { shareRunFile, shareRunOf, withShare } from './shareRunFile.ts';

const SETTINGS = withShare(PRESETS.small, 10);
const CURVE = {
  losses: Array.from({ length: 300 }, (_, i) => 4 / (i + 1)),
  accuracy: [
    { step: 25, accuracy: { heldOut: 0.1, composition: 0.25 } },
    { step: 300, accuracy: { heldOut: 0.5, composition: 1, numeric: 0.99 } },
  ],
  seconds: 61.2345,
  adapter: 'an adapter',
  date: '2026-01-02T03:04:05.000Z',
};
/** Every second key is right. */
const RIGHT = Array.from({ length: 1000 }, (_, key) => key % 2 === 0);

describe('a run with another share of the keys', () => {
  const run = shareRunOf(SETTINGS, CURVE, RIGHT);

  it('is read back from its file as it was written', () => {
    expect(shareRunSchema.parse(JSON.parse(shareRunFile(run)))).toEqual(run);
  });

  it('has the curves, few losses, and the counts of each kind of key', () => {
    expect(run.heldOut).toEqual([
      [25, 0.1],
      [300, 0.5],
    ]);
    expect(run.losses).toHaveLength(100);
    expect(run.losses[99][0]).toBe(300);
    expect(run.final).toEqual({ heldOut: { right: 450, of: 900 }, composition: { right: 50, of: 100 } });
    expect(run.settings.world.share).toBe(0.1);
  });

  it.each([
    ['another format', { format: 'calm-lab-share-2' }],
    ['no curve', { heldOut: [] }],
    [
      'a curve that goes back',
      {
        heldOut: [
          [25, 0.1],
          [10, 0.2],
        ],
      },
    ],
    ['a share above 1', { composition: [[25, 1.5]] }],
    ['more right than asked', { final: { ...run.final, heldOut: { right: 3, of: 2 } } }],
  ])('is refused with %s', (_, change) => {
    expect(shareRunSchema.safeParse({ ...run, ...change }).success).toBe(false);
  });
});
