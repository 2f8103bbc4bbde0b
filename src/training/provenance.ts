/**
 * The origin of weights, and the checks that they belong beside the other models: their stage, the keys that they have
 * seen, and the very weights that they were trained on.
 */

import { z } from 'zod';
import { valueNamed, type Weights } from '../engine/parameters.ts';
import { sha256 } from '../engine/sha256.ts';
import type { ParameterSpec } from '../models/shapes.ts';
import { entriesOf, entryCount, operandsOf } from '../worlds/registry.ts';
import { CheckpointRefused, type KnownEntries } from './refusal.ts';
import { type Settings, settingsSchema } from './settings.ts';
import { basisOf, isAugmenting, optimiserOf, phaseOf, type Stage, stageSchema } from './stages.ts';

/** The account that a checkpoint gives of its weights. */
export interface Provenance {
  phase: Stage;
  settings: Settings;
  /** Steps of training. */
  step: number;
  /** Seconds that these steps took; unknown of older files. */
  seconds?: number | undefined;
  /** Steps after which the goal of the schedule was reached; null or missing: it was not, or there is none. */
  reachedAt?: number | null | undefined;
  /** SHA-256 of these weights; missing in older files. */
  fingerprint?: string | undefined;
  /** SHA-256 of the weights that these were trained on. */
  trainedOn?: Fingerprints | undefined;
}

/** SHA-256 of the weights of several models. */
export type Fingerprints = Partial<Record<Stage, string>>;

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
/** The longest training that a file may tell of, in seconds: a century. */
const MOST_SECONDS = 3.2e9;

/**
 * The schema of a file's account of its weights; files of the first versions hold less. No training goes on beyond the
 * steps of its own settings.
 */
export const provenanceSchema = z
  .object({
    phase: stageSchema,
    settings: settingsSchema,
    step: z.number().int().nonnegative(),
    seconds: z.number().nonnegative().max(MOST_SECONDS).optional(),
    reachedAt: z.number().int().nonnegative().nullable().optional(),
    fingerprint: sha256Schema.optional(),
    trainedOn: z.partialRecord(stageSchema, sha256Schema).optional(),
  })
  .refine(({ phase, settings, step, reachedAt }) => {
    const { steps } = optimiserOf(phase, settings);
    return step <= steps && (reachedAt ?? 0) <= steps;
  });

/** The entries that weights of a stage have seen. */
export function knownEntries(stage: Stage, { world, augmenting, composition }: Settings): KnownEntries {
  const { all, composed } = entryCount(world);
  const others = composition.variant === 'vanillaA';
  const known = { ...entriesOf(world), others };
  if (!isAugmenting(stage)) return { ...known, part: 'composition', seen: composed };
  if (augmenting === 'one') return { ...known, part: 'all', seen: all };
  return stage === 'A'
    ? { ...known, part: 'first', seen: Math.ceil(all / 2) }
    : { ...known, part: 'second', seen: Math.floor(all / 2) };
}

/** Throws `CheckpointRefused` if weights of this provenance would be wrong for `stage` under `settings`. */
export function checkProvenance(
  found: Provenance,
  stage: Stage,
  settings: Settings,
  present: Fingerprints,
): void {
  if (found.phase !== stage) {
    throw new CheckpointRefused({ kind: 'stage', found: found.phase, present: stage });
  }
  const theirs = found.settings;
  if (theirs.world.kind !== settings.world.kind) {
    const [known, asked] = [theirs.world.kind, settings.world.kind];
    throw new CheckpointRefused({ kind: 'world', found: known, present: asked });
  }
  const operands = { found: operandsOf(theirs.world) ?? 0, present: operandsOf(settings.world) ?? 0 };
  if (operands.found !== operands.present) throw new CheckpointRefused({ kind: 'operands', ...operands });
  if (stage === 'B') return;
  const [known, asked] = [knownEntries(stage, theirs), knownEntries(stage, settings)];
  if (JSON.stringify(known) !== JSON.stringify(asked)) {
    throw new CheckpointRefused({ kind: 'keys', found: known, present: asked });
  }
  if (phaseOf(stage) !== 'AB') return;
  const made = ({ composition: { variant }, augmenting }: Settings) => ({ variant, augmenting });
  const [theirKind, kind] = [made(theirs), made(settings)];
  if (theirKind.variant !== kind.variant || theirKind.augmenting !== kind.augmenting) {
    throw new CheckpointRefused({ kind: 'variant', found: theirKind, present: kind });
  }
  const model = basisOf(stage, settings).find((basis) => found.trainedOn?.[basis] !== present[basis]);
  if (!model) return;
  const [wanted, here] = [found.trainedOn?.[model], present[model]];
  throw new CheckpointRefused({ kind: 'other-model', model, wanted, present: here });
}

/** SHA-256 of weights, in hexadecimal: equal hashes are models that are the same, bit for bit. */
export async function fingerprint(specs: readonly ParameterSpec[], weights: Weights): Promise<string> {
  const parts = specs.map(({ name }) => valueNamed(weights, name));
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return sha256(all);
}
