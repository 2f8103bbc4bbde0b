/** `npm run record`: trains everything once, and keeps what a visitor would have seen, for browsers without WebGPU. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { command, oneOf, wholeNumber } from './arguments.mjs';
import { setUp } from './setup.mjs';

const USAGE = `npm run record -- [--preset small|paper] [--steps N] [--out FILE]

Trains A, B and their composition from nothing in a headless browser, and writes down what the worker told the page
meanwhile, and when: losses, accuracies, the key map, the number grid, norms. Without WebGPU the page plays it.
  --preset NAME   small (default) or paper
  --steps N       steps of each phase (default: those of the preset)
  --out FILE      where to write (default public/recordings/<preset>.recording)
CALM_ADAPTER=gpu|software chooses what WebGPU runs on (default: a GPU if there is one).`;

const OPTIONS = /** @type {const} */ ({
  preset: { type: 'string', default: 'small' },
  steps: { type: 'string' },
  out: { type: 'string' },
});

/** @typedef {import('../src/training/settings.ts').Settings} Settings */

/** The settings with another number of steps. @param {Settings} settings @param {number} steps @returns {Settings} */
function shortened({ A, B, composition, ...rest }, steps) {
  /** @template {{ optimiser: Settings['A']['optimiser'] }} Part @param {Part} part */
  const cut = (part) => ({ ...part, optimiser: { ...part.optimiser, steps } });
  return { ...rest, preset: 'custom', A: cut(A), B: cut(B), composition: cut(composition) };
}

await command(USAGE, { options: OPTIONS }, async ({ values }) => {
  const preset = oneOf('--preset', values.preset, /** @type {const} */ (['small', 'paper']));
  const steps = values.steps === undefined ? null : wholeNumber('--steps', values.steps, 1, 100_000);
  const out = values.out ?? join('public', 'recordings', `${preset}.recording`);
  setUp();
  const { openLab } = await import('./lab.mjs');
  const { importSource } = await import('./source.mjs');
  const { trainStage } = await import('./trainStage.mjs');
  const { progress } = await import('./terminal.mjs');
  /** @type {typeof import('../src/training/settings.ts')} */
  const { PRESETS } = await importSource('src/training/settings.ts');

  const lab = await openLab();
  const settings = steps === null ? PRESETS[preset] : shortened(PRESETS[preset], steps);
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
});
