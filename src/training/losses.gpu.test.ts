/**
 * The first losses of the presets, as they were recorded on the software adapter of Chromium: same settings and seed,
 * same losses, whatever is rearranged in the code. A change that is meant to change them records them anew.
 */

import { expect, test } from 'vitest';
import { PHASES } from '../worlds/phases.ts';
import recorded from './losses.fixture.json';
import { PRESETS } from './settings.ts';
import { setUp, take } from './tiny.fixture.ts';

const STEPS = 25;
const CASES = (['small', 'paper'] as const).flatMap((preset) =>
  PHASES.map((phase) => [preset, phase] as const),
);

test.each(CASES)('the losses of the %s preset’s %s are the recorded ones', async (preset, phase) => {
  const { trainer } = await setUp(PRESETS[preset], phase);
  const { losses } = await take(trainer, STEPS);
  trainer.destroy();
  expect(losses).toHaveLength(STEPS);
  losses.forEach((loss, i) => {
    const expected = recorded[preset][phase][i];
    expect(Math.abs(loss - expected) / expected).toBeLessThan(1e-6);
  });
});
