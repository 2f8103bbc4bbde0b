/** The checkpoints that the page ships. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @template {'A' | 'B' | 'AB'} Model
 * @param {'small' | 'paper'} preset
 * @param {readonly Model[]} models
 * @returns {{ model: Model, bytes: Uint8Array<ArrayBuffer> }[]}
 * @throws in words if one is missing
 */
export const shippedCheckpoints = (preset, models) =>
  models.map((model) => {
    const path = join('public', 'checkpoints', preset, `${model}.safetensors`);
    try {
      return { model, bytes: new Uint8Array(readFileSync(path)) };
    } catch {
      throw new Error(`There is no ${path}. \`npm run reproduce -- --preset ${preset} --ship\` trains it.`);
    }
  });
