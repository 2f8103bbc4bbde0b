/** Records a whole run: A, B and their composition, from nothing. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openLab } from '../lab.mjs';
import { importSource } from '../source.mjs';
import { progress } from '../terminal.mjs';
import { trainStage } from '../trainStage.mjs';
import { shortened } from './shortened.mjs';

/** @param {'small' | 'paper'} preset @param {number | null} steps @param {string} [out] */
export async function recordRun(preset, steps, out = join('public', 'recordings', `${preset}.recording`)) {
  /** @type {typeof import('../../src/training/settings.ts')} */
  const { PRESETS } = await importSource('src/training/settings.ts');
  const lab = await openLab();
  const settings = shortened(PRESETS[preset], steps);
  /** @param {'A' | 'B' | 'AB'} phase @param {number} most */
  async function train(phase, most) {
    const bar = progress(phase === 'AB' ? 'A⊕B' : phase);
    await trainStage(lab, phase, most, (step, details) => bar.show(step, most, details));
    bar.end();
  }
  await lab.record(settings);
  await lab.configure(settings);
  await train('A', settings.A.optimiser.steps);
  await lab.askedAbout('A', settings.world.keys);
  await train('B', settings.B.optimiser.steps);
  await lab.askNumbers();
  await train('AB', settings.composition.optimiser.steps);
  await lab.askedAbout('AB', settings.world.keys);
  const bytes = await lab.recording();
  await lab.close();
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, bytes);
  console.log(`Recorded on ${lab.adapter()}: ${out}, ${Math.round(bytes.length / 1000)} KB.`);
}
