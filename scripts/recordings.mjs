/** Trains, and writes recordings. */
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openLab } from './lab.mjs';
import { shippedCheckpoints } from './shippedCheckpoints.mjs';
import { importSource } from './source.mjs';
import { progress } from './terminal.mjs';
import { trainStage } from './trainStage.mjs';

/** @typedef {import('./lab.mjs').Lab} Lab */
/** @typedef {import('../src/training/settings.ts').Settings} Settings */

/**
 * Returns the settings with another number of steps, if one is given.
 * @param {Settings} settings
 * @param {number | null} steps
 * @returns {Settings}
 */
function shortened(settings, steps) {
  if (steps === null) return settings;
  const { A, B, composition, ...rest } = settings;
  /** @template {{ optimiser: Settings['A']['optimiser'] }} Part @param {Part} part */
  const cut = (part) => ({ ...part, optimiser: { ...part.optimiser, steps } });
  return { ...rest, preset: 'custom', A: cut(A), B: cut(B), composition: cut(composition) };
}

/**
 * Trains a phase, and shows its progress under a label.
 *
 * @param {Lab} lab @param {'A' | 'B' | 'AB'} phase @param {Settings} settings @param {string} label
 */
async function trainShown(lab, phase, settings, label) {
  /** @type {typeof import('../src/training/stages.ts')} */
  const { optimiserOf } = await importSource('src/training/stages.ts');
  /** @type {typeof import('../src/worlds/registry.ts')} */
  const { judgingSuites } = await importSource('src/worlds/registry.ts');
  const { steps } = optimiserOf(phase, settings);
  const judge = judgingSuites(settings.world.kind)[phase];
  const bar = progress(label);
  const curve = await trainStage(lab, phase, { steps, judge }, (step, details) =>
    bar.show(step, steps, details),
  );
  bar.end();
  return curve;
}

/** Records a whole run: A, B and their composition, from nothing. @param {'small' | 'paper'} preset @param {number | null} steps @param {string} out a file in a folder that is there */
export async function recordRun(preset, steps, out) {
  /** @type {typeof import('../src/training/settings.ts')} */
  const { PRESETS } = await importSource('src/training/settings.ts');
  /** @type {typeof import('../src/worlds/registry.ts')} */
  const { entryCount } = await importSource('src/worlds/registry.ts');
  const lab = await openLab();
  const settings = shortened(PRESETS[preset], steps);
  const entries = entryCount(settings.world).all;
  await lab.record(settings);
  await lab.configure(settings);
  await trainShown(lab, 'A', settings, 'A');
  await lab.askedAbout('A', entries);
  await trainShown(lab, 'B', settings, 'B');
  await lab.askNumbers();
  await trainShown(lab, 'AB', settings, 'A⊕B');
  await lab.askedAbout('AB', entries);
  const bytes = await lab.recording();
  await lab.close();
  writeFileSync(out, bytes);
  console.log(`Recorded on ${lab.adapter()}: ${out}, ${Math.round(bytes.length / 1000)} KB.`);
}

/**
 * Records the composition of the small layout's shipped A and B with several shares of the keys.
 *
 * @param {readonly number[]} percents @param {number | null} steps @param {string} folder that is there
 */
export async function recordShares(percents, steps, folder) {
  /** @type {typeof import('../src/training/settings.ts')} */
  const { PRESETS } = await importSource('src/training/settings.ts');
  /** @type {typeof import('../src/worlds/registry.ts')} */
  const { entryCount } = await importSource('src/worlds/registry.ts');
  /** @type {typeof import('../src/results/shareRun.ts')} */
  const { shareRunPath } = await importSource('src/results/shareRun.ts');
  /** @type {typeof import('../src/results/shareRunFile.ts')} */
  const { shareRunFile, shareRunOf, withShare } = await importSource('src/results/shareRunFile.ts');
  const checkpoints = shippedCheckpoints('small', /** @type {const} */ (['A', 'B']));
  const lab = await openLab();
  for (const percent of percents) {
    const settings = withShare(shortened(PRESETS.small, steps), percent);
    await lab.configure(settings);
    for (const { model, bytes } of checkpoints) await lab.load(model, bytes);
    const curve = await trainShown(lab, 'AB', settings, `${percent} %`);
    const right = await lab.askedAbout('AB', entryCount(settings.world).all);
    const path = join(folder, basename(shareRunPath(percent)));
    writeFileSync(path, shareRunFile(shareRunOf(settings, curve, right)));
    console.log(`${path}: ${right.filter(Boolean).length} of ${right.length} keys right.`);
  }
  await lab.close();
}
