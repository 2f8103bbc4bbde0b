/**
 * A whole run as one safetensors file: the weights of all stages, each parameter's name behind that of its stage
 * (`B/tens`). The metadata hold the settings, each checkpoint's account of its weights, and a record of the run, such as
 * its curves, which is whatever text its reader understands.
 */

import { z } from 'zod';
import { initialParameters } from '../models/shapes.ts';
import { shareable } from '../worlds/registry.ts';
import { checkedFingerprint, checkpointMetadata, provenanceOf, readCheckpoint } from './checkpoint.ts';
import { stageParameters } from './models.ts';
import { checkProvenance, type Fingerprints, fingerprint } from './provenance.ts';
import { CheckpointRefused } from './refusal.ts';
import { readHeader, type SafetensorsHeader, writeSafetensors } from './safetensors.ts';
import { type Settings, settingsSchema } from './settings.ts';
import { basisOf, STAGES, type Stage, stageSeed, stagesOf } from './stages.ts';

const RUN_FORMAT = 'calm-lab-run-1';

/** The checkpoint of a stage. */
export interface StageFile {
  stage: Stage;
  bytes: ArrayBuffer;
}

/** A run from a file. Its checkpoints are of these settings, and belong together. */
export interface WholeRun {
  settings: Settings;
  record: string;
  files: StageFile[];
}

const metadataSchema = z.object({ format: z.literal(RUN_FORMAT), settings: z.string(), record: z.string() });
const accountOf = (stage: Stage) => `provenance.${stage}`;
const prefixOf = (stage: Stage) => `${stage}/`;

/**
 * Writes a run. Checkpoints that do not belong to the others, such as a composition of an earlier A, are left out.
 * @param files the checkpoints, models before what is composed of them
 */
export async function writeRun(
  settings: Settings,
  record: string,
  files: readonly StageFile[],
): Promise<{ bytes: ArrayBuffer; leftOut: Stage[] }> {
  const check = checkerOf(settings);
  const metadata: Record<string, string> = {
    format: RUN_FORMAT,
    settings: JSON.stringify({ ...settings, world: shareable(settings.world) }),
    record,
  };
  const leftOut: Stage[] = [];
  const parts = [];
  for (const { stage, bytes } of files) {
    try {
      await check(stage, bytes);
    } catch (error) {
      if (!(error instanceof CheckpointRefused && error.refusal.kind === 'other-model')) throw error;
      leftOut.push(stage);
      continue;
    }
    const header = readHeader(bytes);
    metadata[accountOf(stage)] = header.metadata.provenance;
    for (const [name, { shape, start, end }] of header.tensors) {
      const values = new Float32Array(bytes.slice(start, end));
      parts.push({ name: `${prefixOf(stage)}${name}`, shape, values });
    }
  }
  return { bytes: writeSafetensors(metadata, parts), leftOut };
}

/** Returns true for the file of a whole run, whatever else may be wrong with it. */
export function isWholeRun(file: ArrayBuffer): boolean {
  try {
    return readHeader(file).metadata.format === RUN_FORMAT;
  } catch {
    return false;
  }
}

/** Reads a run, and sees that everything in it belongs together. Throws `CheckpointRefused`. */
export async function readRun(file: ArrayBuffer): Promise<WholeRun> {
  const header = readHeader(file);
  const metadata = metadataSchema.safeParse(header.metadata);
  if (!metadata.success) throw new CheckpointRefused({ kind: 'foreign' });
  const settings = settingsIn(metadata.data.settings);
  const files = STAGES.flatMap((stage) => stageFile(stage, file, header) ?? []);
  const known = STAGES.map(prefixOf);
  const surplus = [...header.tensors.keys()].find((name) => !known.some((prefix) => name.startsWith(prefix)));
  if (surplus !== undefined) throw new CheckpointRefused({ kind: 'surplus', parameter: surplus });
  if (files.length === 0) throw new CheckpointRefused({ kind: 'weightless' });
  const check = checkerOf(settings);
  for (const { stage, bytes } of files) await check(stage, bytes);
  return { settings, record: metadata.data.record, files };
}

function settingsIn(text: string): Settings {
  try {
    return settingsSchema.parse(JSON.parse(text));
  } catch {
    throw new CheckpointRefused({ kind: 'unreadable' });
  }
}

/** Returns a stage's part of a run as a file of its own; null if it has none. */
function stageFile(
  stage: Stage,
  file: ArrayBuffer,
  { metadata, tensors }: SafetensorsHeader,
): StageFile | null {
  const account = metadata[accountOf(stage)];
  const prefix = prefixOf(stage);
  const own = [...tensors].filter(([name]) => name.startsWith(prefix));
  if (own.length === 0) return null;
  if (account === undefined) throw new CheckpointRefused({ kind: 'unreadable' });
  const parts = own.map(([name, { dtype, shape, start, end }]) => {
    if (dtype !== 'F32') throw new CheckpointRefused({ kind: 'misplaced', parameter: name });
    return { name: name.slice(prefix.length), shape, values: new Float32Array(file.slice(start, end)) };
  });
  return { stage, bytes: writeSafetensors(checkpointMetadata(account), parts) };
}

/**
 * Returns what checks checkpoints of one run, models before what is composed of them. It throws `CheckpointRefused` for
 * one that does not belong to the settings or to those before.
 */
function checkerOf(settings: Settings): (stage: Stage, bytes: ArrayBuffer) => Promise<void> {
  const specs = stageParameters(settings);
  const present: Fingerprints = {};
  return async (stage, bytes) => {
    const own = specs[stage];
    if (!own || !stagesOf(settings).includes(stage))
      throw new CheckpointRefused({ kind: 'untrained', stage });
    for (const basis of basisOf(stage, settings)) {
      // A model that the run did not train has the weights that its seed gives it.
      const parameters = specs[basis] ?? [];
      present[basis] ??= await fingerprint(
        parameters,
        initialParameters(parameters, stageSeed(settings.seed, basis)),
      );
    }
    checkProvenance(provenanceOf(bytes), stage, settings, present);
    present[stage] = await checkedFingerprint(stage, own, readCheckpoint(bytes, own));
  };
}
