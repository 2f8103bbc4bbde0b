import type { Settings } from '../../training/settings.ts';
import { keyCount } from '../../worlds/keyvalue/config.ts';

/** Names a run by its settings, as a part of a file's name: `small-1000keys-20pct-3operands-seed0-keyseed0`. */
export function runName({ preset, seed, world, augmenting, composition: { variant } }: Settings): string {
  return [
    preset,
    ...(variant === 'calm' ? [] : [variant]),
    ...(augmenting === 'one' ? [] : [augmenting]),
    ...(world.table ? [`table${world.table.fingerprint.slice(0, 8)}`] : []),
    `${keyCount(world)}keys`,
    `${Number((100 * world.share).toFixed(2))}pct`,
    `${world.operands}operands`,
    `seed${seed}`,
    `keyseed${world.seed}`,
  ].join('-');
}
