/** Makes the checkpoints of a finished run those that the page ships. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { MODELS } from '../tableOne.mjs';

/**
 * @param {import('./store.mjs').Source} source
 * @param {import('./store.mjs').Store} store
 * @param {import('../../src/results/plan.ts').PlannedRun} run a preset itself, whose name is the folder's
 * @returns {string} where they are
 * @throws if one is missing: those that are there belong to others
 */
export function ship(source, store, { name, settings }) {
  const folder = join('public', 'checkpoints', name);
  const checkpoints = MODELS.map((model) => {
    const kept = store.stage(source.stageIdentity(model, settings));
    if (!kept) {
      throw new Error(
        `The checkpoint of ${model} is not among the results: delete result.json of “${name}”, and it is trained again.`,
      );
    }
    return { from: kept.path, to: join(folder, `${model}.safetensors`) };
  });
  mkdirSync(folder, { recursive: true });
  for (const { from, to } of checkpoints) copyFileSync(from, to);
  return folder;
}
