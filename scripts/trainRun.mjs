/**
 * One run: A, B and their composition, trained from nothing with one seed, then evaluated. A finished run is
 * kept in a folder of its own (`result.json` last), so that interrupting a series costs the running one only.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clock, percent, progress } from './terminal.mjs';

/** @typedef {import('./lab.mjs').Lab} Lab */
/** @typedef {import('./lab.mjs').Accuracy} Accuracy */
/** @typedef {import('../src/training/settings.ts').Settings} Settings */
/** @typedef {import('../src/training/settings.ts').Phase} Phase */
/** @typedef {keyof Accuracy} Suite */
/**
 * @typedef {object} Curve
 * @property {number[]} losses of steps 1, 2, …
 * @property {{ step: number, accuracy: Partial<Record<Suite, number>> }[]} accuracy
 * @property {number} seconds
 */
/**
 * @typedef {object} Run
 * @property {Settings} settings
 * @property {string} adapter
 * @property {string} date when it finished
 * @property {number} count expressions evaluated per suite
 * @property {Record<Phase, Curve>} curves
 * @property {Accuracy} accuracy
 */

/** @type {Record<Phase, { name: string, suite: Suite, shown: string }>} what the progress bar follows */
const PHASES = {
  A: { name: 'A  ', suite: 'substitution', shown: 'keys' },
  B: { name: 'B  ', suite: 'numeric', shown: 'numeric' },
  AB: { name: 'A⊕B', suite: 'heldOut', shown: 'held-out' },
};

/** Trains a phase under a progress bar. @param {Lab} lab @param {Phase} phase @param {number} steps */
export async function trainPhase(lab, phase, steps) {
  const { name, suite, shown } = PHASES[phase];
  const bar = progress(name);
  const started = performance.now();
  /** @type {Curve} */
  const curve = { losses: [], accuracy: [], seconds: 0 };
  let reached = '';
  const stopListening = lab.listen((event) => {
    if (event.type === 'compiling' && event.phase === phase) {
      bar.show(0, steps, `compiling kernels, ${event.done} of ${event.total}`);
    }
    if (event.type === 'accuracy' && event.phase === phase) {
      curve.accuracy.push({ step: event.step, accuracy: event.accuracy });
      const share = event.accuracy[suite];
      if (share !== undefined) reached = `${shown} ${percent(share)} %  `;
    }
    if (event.type === 'losses' && event.phase === phase) {
      curve.losses.push(...event.losses);
      const step = event.from + event.losses.length - 1;
      const speed = `${event.stepsPerSecond.toFixed(1)} steps/s`;
      const left = clock((steps - step) / event.stepsPerSecond);
      bar.show(step, steps, `loss ${event.losses.at(-1)?.toFixed(4)}  ${reached}${speed}  ${left} left`);
    }
  });
  try {
    await lab.train(phase);
  } finally {
    stopListening();
    bar.end();
  }
  curve.seconds = (performance.now() - started) / 1000;
  return curve;
}

/**
 * Trains and evaluates with these settings, and keeps the run: result.json and a checkpoint for each phase.
 *
 * @param {Lab} lab
 * @param {Settings} settings
 * @param {{ count: number, folder: string }} options
 * @returns {Promise<Run>}
 */
export async function trainRun(lab, settings, { count, folder }) {
  await lab.configure(settings);
  const curves = {
    A: await trainPhase(lab, 'A', settings.A.optimiser.steps),
    B: await trainPhase(lab, 'B', settings.B.optimiser.steps),
    AB: await trainPhase(lab, 'AB', settings.composition.optimiser.steps),
  };
  const accuracy = await lab.evaluate({ count, seed: settings.seed });
  mkdirSync(folder, { recursive: true });
  for (const phase of /** @type {const} */ (['A', 'B', 'AB'])) {
    writeFileSync(join(folder, `${phase}.safetensors`), await lab.save(phase));
  }
  /** @type {Run} */
  const run = { settings, adapter: lab.adapter(), date: new Date().toISOString(), count, curves, accuracy };
  writeFileSync(join(folder, 'result.json'), `${JSON.stringify(run)}\n`);
  return run;
}

/**
 * A run that was kept, if it is of these settings and was evaluated alike.
 *
 * @param {Settings} settings
 * @param {{ count: number, folder: string }} options
 * @returns {Run | undefined}
 */
export function keptRun(settings, { count, folder }) {
  /** @type {Run} */
  let run;
  try {
    run = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'));
  } catch {
    return undefined;
  }
  return run.count === count && JSON.stringify(run.settings) === JSON.stringify(settings) ? run : undefined;
}
