/**
 * Checkpoints: safetensors files of one stage's weights. What made the weights stands in the header's metadata, so a
 * file can be refused for a reason that a person understands.
 */

import { z } from 'zod';
import { valueNamed, type Weights } from '../engine/parameters.ts';
import type { ParameterSpec } from '../models/shapes.ts';
import { shareable } from '../worlds/registry.ts';
import { fingerprint, type Provenance, provenanceSchema } from './provenance.ts';
import { CheckpointRefused } from './refusal.ts';
import { readHeader, type SafetensorsHeader, writeSafetensors } from './safetensors.ts';
import type { Stage } from './stages.ts';

const FORMAT = 'calm-lab-1';

/** Returns the metadata of a checkpoint with this account of its weights. */
export const checkpointMetadata = (provenance: string) => ({ format: FORMAT, provenance });

const metadataSchema = z.object({ format: z.literal(FORMAT), provenance: z.string() });
const named = (provenance: Provenance): Provenance => {
  const { settings } = provenance;
  return { ...provenance, settings: { ...settings, world: shareable(settings.world) } };
};

/** Writes a checkpoint. Of a visitor's own table it names the fingerprint: a file that is passed on holds no data. */
export function writeCheckpoint(
  specs: readonly ParameterSpec[],
  weights: Weights,
  provenance: Provenance,
): ArrayBuffer {
  return writeSafetensors(
    checkpointMetadata(JSON.stringify(named(provenance))),
    specs.map(({ name, shape }) => ({ name, shape, values: valueNamed(weights, name) })),
  );
}

/**
 * Reads the weights of a checkpoint, for parameters of these names and shapes.
 * Throws `CheckpointRefused`.
 */
export function readCheckpoint(
  file: ArrayBuffer,
  specs: readonly ParameterSpec[],
): { weights: Map<string, Float32Array<ArrayBuffer>>; provenance: Provenance } {
  const header = readHeader(file);
  const { tensors } = header;
  const provenance = readProvenance(header);
  const weights = new Map(
    specs.map(({ name, shape }) => {
      const found = tensors.get(name);
      if (!found) throw new CheckpointRefused({ kind: 'lacking', parameter: name });
      if (found.shape.join() !== shape.join() || found.dtype !== 'F32') {
        const inWords = (sizes: readonly number[], type: string) => `${sizes.join(' × ')} ${type}`;
        throw new CheckpointRefused({
          kind: 'shape',
          parameter: name,
          found: inWords(found.shape, found.dtype),
          present: inWords(shape, 'F32'),
        });
      }
      const data = new Float32Array(file.slice(found.start, found.end));
      if (!data.every(Number.isFinite)) throw new CheckpointRefused({ kind: 'not-finite', parameter: name });
      return [name, data] as const;
    }),
  );
  const surplus = [...tensors.keys()].find((name) => !weights.has(name));
  if (surplus !== undefined) throw new CheckpointRefused({ kind: 'surplus', parameter: surplus });
  return { weights, provenance };
}

/**
 * Returns the fingerprint of weights that were read. Throws `CheckpointRefused` if the file that they come from names
 * another one.
 */
export async function checkedFingerprint(
  stage: Stage,
  specs: readonly ParameterSpec[],
  { weights, provenance }: { weights: Weights; provenance: Provenance },
): Promise<string> {
  const found = await fingerprint(specs, weights);
  if ((provenance.fingerprint ?? found) !== found) throw new CheckpointRefused({ kind: 'altered', stage });
  return found;
}

/** Returns the origin of a checkpoint's weights. Throws `CheckpointRefused`. */
export const provenanceOf = (file: ArrayBuffer): Provenance => readProvenance(readHeader(file));

function readProvenance(header: SafetensorsHeader): Provenance {
  const metadata = metadataSchema.safeParse(header.metadata);
  if (!metadata.success) throw new CheckpointRefused({ kind: 'foreign' });
  try {
    return provenanceSchema.parse(JSON.parse(metadata.data.provenance));
  } catch {
    throw new CheckpointRefused({ kind: 'unreadable' });
  }
}
