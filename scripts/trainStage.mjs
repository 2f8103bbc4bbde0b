/** Trains one stage to its end, and records its curve. */
import { clock, percent } from './terminal.mjs';

/** @typedef {import('./lab.mjs').Lab} Lab */
/** @typedef {import('../src/results/finishedRun.ts').Curve} Curve */
/** @typedef {import('../src/training/stages.ts').Stage} Stage */
/** @typedef {import('../src/worlds/registry.ts').Suite} Suite */
/** @typedef {(step: number, details: string) => void} OnStep how far training is, and how it goes, in words */

/**
 * @param {Lab} lab
 * @param {Stage} stage
 * @param {{ steps: number, judge: Suite }} training its steps, and the suite whose accuracy is shown
 * @param {OnStep} onStep
 * @returns {Promise<Curve>}
 */
export async function trainStage(lab, stage, { steps, judge }, onStep) {
  const started = performance.now();
  /** @type {Pick<Curve, 'losses' | 'accuracy'>} */
  const curve = { losses: [], accuracy: [] };
  let reached = '';
  const stopListening = lab.listen(stage, (event) => {
    if (event.type === 'compiling') onStep(0, `compiling kernels, ${event.done} of ${event.total}`);
    if (event.type === 'accuracy') {
      curve.accuracy.push({ step: event.step, accuracy: event.accuracy });
      const share = event.accuracy[judge];
      if (share !== undefined) reached = `  ${judge} ${percent(share)} %`;
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
