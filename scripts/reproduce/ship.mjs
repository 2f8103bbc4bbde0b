/** Makes the checkpoints of a finished run those that the page ships. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { MODELS } from '../tableOne.mjs';

/**
 * @param {import('./store.mjs').Source} source
 * @param {import('./store.mjs').Store} store
 * @param {import('../../src/results/plan.ts').PlannedRun} run a preset itself, whose name is the folder's
 * @returns {string} where they are
 */
export function ship(source, store, { name, settings }) {
  const folder = join('public', 'checkpoints', name);
  mkdirSync(folder, { recursive: true });
  for (const model of MODELS) {
    const kept = store.stage(source.stageIdentity(model, settings));
    if (kept) copyFileSync(kept.path, join(folder, `${model}.safetensors`));
  }
  return folder;
}
