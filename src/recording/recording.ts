/**
 * A recording: the worker's events while A, B and their composition were trained for real, and their times. Each phase
 * has a track with a clock of its own, which starts when that phase was played. A file is JSON, compressed, with bytes
 * in base64; it is parsed by the schemas of the protocol, as if the worker had just sent it.
 */

import { z } from 'zod';
import { eventSchema, type LabEvent } from '../protocol/messages.ts';
import { settingsSchema } from '../training/settings.ts';
import { phaseOf, STAGES } from '../training/stages.ts';
import { PHASES, type Phase, phaseSchema } from '../worlds/phases.ts';

const RECORDED = ['phase', 'compiling', 'losses', 'accuracy', 'cells', 'norms'] as const;
export type RecordedEvent = Extract<LabEvent, { type: (typeof RECORDED)[number] }>;

/** An event, and the milliseconds since its phase was played. */
export type Moment = readonly [time: number, event: RecordedEvent];

export const isRecorded = (event: LabEvent): event is RecordedEvent =>
  (RECORDED as readonly string[]).includes(event.type);

/** Returns the track that an event belongs to. */
export const trackOf = (event: RecordedEvent): Phase => phaseOf(event.stage);

/**
 * Brings an event to the current form. Older messages named a stage by its phase, with a flag for the phase's second.
 */
function withStage(event: unknown): unknown {
  if (typeof event !== 'object' || event === null || !('phase' in event)) return event;
  const { phase, ...rest } = event;
  const isSecond = 'second' in event && event.second === true;
  return { ...rest, stage: STAGES.find((each) => each === (isSecond ? `${phase}2` : phase)) };
}

const formerKeysSchema = z.looseObject({ type: z.literal('keyMap'), keys: z.unknown() });
const formerSumsSchema = z.object({
  type: z.literal('numberGrid'),
  cells: z.unknown(),
  right: z.array(z.boolean()),
});

/** Events that were recorded when each map had a message of its own; that of sums did not say after which step. */
function withMap(event: unknown): unknown {
  const keys = formerKeysSchema.safeParse(event);
  if (keys.success) return { ...keys.data, type: 'cells', map: 'keys', cells: keys.data.keys, left: 0 };
  const sums = formerSumsSchema.safeParse(event);
  if (!sums.success) return event;
  const right = Uint8Array.from(sums.data.right, Number);
  return { ...sums.data, type: 'cells', map: 'sums', stage: 'B', step: 0, right, left: 0 };
}

const formerReadySchema = z.looseObject({ texts: z.array(z.string()), cells: z.undefined().optional() });
/** The cells of a + b and a − b, of which older recordings did not say how many there are. */
const FORMER_SUMS = 20_000;

/** The event of a worker that is ready, from before it said how many cells each map has. */
function withCells(event: unknown): unknown {
  const former = formerReadySchema.safeParse(event);
  if (!former.success) return event;
  return { ...former.data, cells: { keys: former.data.texts.length, sums: FORMER_SUMS } };
}

const recordedSchema = z
  .preprocess((event) => withMap(withStage(event)), eventSchema)
  .transform((event, context) => {
    if (isRecorded(event)) return event;
    context.addIssue('no part of training');
    return z.NEVER;
  });

/** In the order of time, and of no phase but one. */
const trackSchema = z
  .array(z.tuple([z.number().nonnegative(), recordedSchema]).readonly())
  .min(1)
  .refine((track) => track.every(([time], i) => i === 0 || time >= track[i - 1][0]), 'out of order')
  .refine((track) => new Set(track.map(([, event]) => trackOf(event))).size === 1, 'of several phases');

const recordingSchema = z
  .object({
    format: z.literal('calm-lab-recording-2'),
    adapter: z.string(),
    software: z.boolean(),
    /** The time at which the recording began. */
    date: z.iso.datetime(),
    settings: settingsSchema,
    ready: z.preprocess(withCells, eventSchema).transform((event, context) => {
      if (event.type === 'ready') return event;
      context.addIssue('not the event of a worker that is ready');
      return z.NEVER;
    }),
    tracks: z.record(phaseSchema, trackSchema),
  })
  .refine(
    ({ tracks }) => PHASES.every((phase) => trackOf(tracks[phase][0][1]) === phase),
    'tracks changed places',
  );
export type Recording = z.infer<typeof recordingSchema>;

/** The facts about a recording that are shown beside it. */
export type Provenance = Pick<Recording, 'adapter' | 'software' | 'date' | 'settings'>;

/** The error of a file that is not a recording, or is damaged. */
export class RecordingRefused extends Error {
  override name = 'RecordingRefused';
}

const bytesSchema = z.object({ base64: z.base64() }).strict();

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

const piped = (bytes: BlobPart, through: GenericTransformStream): Response =>
  new Response(new Blob([bytes]).stream().pipeThrough(through));

/** Writes a recording as a file. */
export function writeRecording(recording: Recording): Promise<ArrayBuffer> {
  const json = JSON.stringify(recording, (_, value: unknown) =>
    value instanceof Uint8Array ? { base64: toBase64(value) } : value,
  );
  return piped(json, new CompressionStream('gzip')).arrayBuffer();
}

/** Reads a recording from a file. Rejects with `RecordingRefused`. */
export async function readRecording(file: ArrayBuffer): Promise<Recording> {
  try {
    const json = await piped(file, new DecompressionStream('gzip')).text();
    const parsed: unknown = JSON.parse(json, (_, value: unknown) => {
      const bytes = bytesSchema.safeParse(value);
      return bytes.success ? fromBase64(bytes.data.base64) : value;
    });
    return recordingSchema.parse(parsed);
  } catch (error) {
    throw new RecordingRefused('this is no recording', { cause: error });
  }
}
