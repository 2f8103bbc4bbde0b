import type { Settings } from '../../training/settings.ts';
import { entryCount, KIND_NAMES, operandsOf, ownDataOf } from '../../worlds/registry.ts';

/** Names a run by its settings, as a part of a file's name: `small-1000keys-20pct-3operands-seed0-keyseed0`. */
export function runName({ preset, seed, world, augmenting, composition: { variant } }: Settings): string {
  const data = ownDataOf(world);
  const operands = operandsOf(world);
  return [
    ...(world.kind === KIND_NAMES[0] ? [] : [world.kind]),
    preset,
    ...(variant === 'calm' ? [] : [variant]),
    ...(augmenting === 'one' ? [] : [augmenting]),
    ...(data ? [`table${data.fingerprint.slice(0, 8)}`] : []),
    `${entryCount(world).all}keys`,
    `${Number((100 * world.share).toFixed(2))}pct`,
    ...(operands === undefined ? [] : [`${operands}operands`]),
    `seed${seed}`,
    `keyseed${world.seed}`,
  ].join('-');
}
