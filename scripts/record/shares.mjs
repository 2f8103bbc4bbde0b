/** Records the composition of the small layout's shipped A and B with several shares of the keys. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openLab } from '../lab.mjs';
import { shippedCheckpoints } from '../shippedCheckpoints.mjs';
import { importSource } from '../source.mjs';
import { progress } from '../terminal.mjs';
import { trainStage } from '../trainStage.mjs';
import { shortened } from './shortened.mjs';

/** @param {readonly number[]} percents @param {number | null} steps @param {string} [folder] */
export async function recordShares(percents, steps, folder = join('public', 'recordings')) {
  /** @type {typeof import('../../src/training/settings.ts')} */
  const { PRESETS } = await importSource('src/training/settings.ts');
  /** @type {typeof import('../../src/results/shareRun.ts')} */
  const { shareRunPath } = await importSource('src/results/shareRun.ts');
  /** @type {typeof import('../../src/results/shareRunFile.ts')} */
  const { shareRunFile, shareRunOf, withShare } = await importSource('src/results/shareRunFile.ts');
  const checkpoints = shippedCheckpoints('small', /** @type {const} */ (['A', 'B']));
  mkdirSync(folder, { recursive: true });
  const lab = await openLab();
  for (const percent of percents) {
    const settings = withShare(shortened(PRESETS.small, steps), percent);
    const most = settings.composition.optimiser.steps;
    await lab.configure(settings);
    for (const { model, bytes } of checkpoints) await lab.load(model, bytes);
    const bar = progress(`${percent} %`);
    const curve = await trainStage(lab, 'AB', most, (step, details) => bar.show(step, most, details));
    const right = await lab.askedAbout('AB', settings.world.keys);
    bar.end();
    const path = join(folder, basename(shareRunPath(percent)));
    writeFileSync(path, shareRunFile(shareRunOf(settings, curve, right)));
    console.log(`${path}: ${right.filter(Boolean).length} of ${right.length} keys right.`);
  }
  await lab.close();
}
