/** Trains one stage to its end, and records its curve. */
import { clock, percent } from './terminal.mjs';

/** @typedef {import('./lab.mjs').Lab} Lab */
/** @typedef {import('../src/results/finishedRun.ts').Curve} Curve */
/** @typedef {import('../src/training/stages.ts').Stage} Stage */
/** @typedef {keyof import('./lab.mjs').Accuracy} Suite */
/** @typedef {(step: number, details: string) => void} OnStep how far training is, and how it goes, in words */

/** @type {Record<'A' | 'B' | 'AB', { suite: Suite, shown: string }>} the accuracy to watch */
const WATCHED = {
  A: { suite: 'substitution', shown: 'keys' },
  B: { suite: 'numeric', shown: 'numeric' },
  AB: { suite: 'heldOut', shown: 'held-out' },
};

/**
 * @param {Lab} lab
 * @param {Stage} stage
 * @param {number} steps
 * @param {OnStep} onStep
 * @returns {Promise<Curve>}
 */
export async function trainStage(lab, stage, steps, onStep) {
  const started = performance.now();
  /** @type {Pick<Curve, 'losses' | 'accuracy'>} */
  const curve = { losses: [], accuracy: [] };
  let reached = '';
  const stopListening = lab.listen(stage, (event) => {
    if (event.type === 'compiling') onStep(0, `compiling kernels, ${event.done} of ${event.total}`);
    if (event.type === 'accuracy') {
      curve.accuracy.push({ step: event.step, accuracy: event.accuracy });
      const { suite, shown } =
        WATCHED[event.stage === 'A2' ? 'A' : event.stage === 'AB2' ? 'AB' : event.stage];
      const share = event.accuracy[suite];
      if (share !== undefined) reached = `  ${shown} ${percent(share)} %`;
    }
    if (event.type === 'losses') {
      curve.losses.push(...event.losses);
      const left = clock((steps - curve.losses.length) / event.stepsPerSecond);
      const loss = event.losses.at(-1)?.toFixed(3);
      onStep(
        curve.losses.length,
        `loss ${loss}${reached}  ${event.stepsPerSecond.toFixed(1)} steps/s  ${left} left`,
      );
    }
  });
  try {
    await lab.train(stage);
  } finally {
    stopListening();
  }
  const seconds = (performance.now() - started) / 1000;
  return { ...curve, seconds, adapter: lab.adapter(), date: new Date().toISOString() };
}
