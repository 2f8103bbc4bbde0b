import { expect, it } from 'vitest';
import { PRESETS } from '../../training/settings.ts';
import { factsOf } from './facts.ts';

it('counts the keys that there are, a visitor’s own among them', () => {
  const { world } = PRESETS.paper;
  expect(factsOf(PRESETS.paper, null)).toMatchObject({ keys: 1000, composed: 200, heldOut: 800 });
  const table = { fingerprint: '0'.repeat(64), count: 99 };
  const own = { ...PRESETS.paper, world: { ...world, share: 0.5, table } };
  expect(factsOf(own, null)).toMatchObject({ keys: 99, composed: 50, heldOut: 49, share: '50\u202f%' });
});
