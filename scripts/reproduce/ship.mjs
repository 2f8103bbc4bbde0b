/** Makes the checkpoints of a finished run those that the page ships, with the record of their training beside them. */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {import('./store.mjs').Source} source
 * @param {import('./store.mjs').Store} store
 * @param {import('../../src/results/plan.ts').PlannedRun} run a preset itself
 * @param {string} folder the place of its checkpoints
 * @throws if something is missing: what is there belongs to others
 */
export function ship(source, store, { name, settings }, folder) {
  /** @param {string} what @returns {Error} */
  const lacking = (what) =>
    new Error(`${what} is not among the results: delete result.json of “${name}”, and it is trained again.`);
  /** @param {import('../../src/worlds/phases.ts').Phase} model */
  const finishedStage = (model) => {
    const stage = store.stage(source.stageIdentity(model, settings));
    if (!stage) throw lacking(`The checkpoint of ${model}`);
    return { ...stage, sha256: createHash('sha256').update(readFileSync(stage.path)).digest('hex') };
  };
  const stages = { A: finishedStage('A'), B: finishedStage('B'), AB: finishedStage('AB') };
  const training = source.shippedTrainingFile(source.shippedTrainingOf(settings, stages));
  mkdirSync(folder, { recursive: true });
  for (const [model, { path }] of Object.entries(stages)) {
    copyFileSync(path, join(folder, `${model}.safetensors`));
  }
  writeFileSync(join(folder, source.SHIPPED_TRAINING), training);
}
