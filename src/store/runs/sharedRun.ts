/**
 * A run that a visitor takes home, as the query of an address, and back. Each part of a run is a parameter of its own,
 * so that the valid parts of a damaged link can still be shown. Addresses come from anywhere: each part is parsed.
 */

import { z } from 'zod';
import { PHASES, type Phase } from '../../worlds/phases.ts';

export const RUN_VERSION = '1';
const MOST_POINTS = 60;

/** An expression with the answers of the three models. */
export interface SharedExpression {
  /** `nip + zora`, and the same with the numbers of its keys, `57 + 79`. */
  text: string;
  numbers: string;
  expected: string;
  /** The numbers that A read, one for each key. */
  A: readonly string[];
  /** Null if the model's answer was no number. */
  B: string | null;
  AB: string | null;
}

export interface SharedRun {
  /** The day, as in ISO 8601. */
  date: string;
  adapter: string;
  layout: 'paper' | 'small' | 'custom';
  keys: number;
  /** The share of the keys that the composition was trained on, in per cent. */
  share: number;
  seed: { weights: number; keys: number };
  steps: Record<Phase, number>;
  /** The seconds of training; null if unknown. */
  seconds: Record<Phase, number | null>;
  /** The phases that were trained in that visit; the others were trained before. */
  trained: readonly Phase[];
  /** The number of expressions over held-out keys that each model answered right. */
  right: Record<Phase, number> & { of: number };
  /** The accuracy of the composition on held-out keys: [step, share], in the order of steps. */
  curve: readonly (readonly [step: number, share: number])[];
  /** Null if none was asked, or if it may not be shared. */
  asked: SharedExpression | null;
}
export type RunPart = keyof SharedRun;

const digits = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const positive = digits.refine((number) => number > 0);
const blankOr = <Value>(type: z.ZodType<Value, string>) =>
  z.union([z.literal('').transform(() => null), type]);
const parted = <Value>(by: string, type: z.ZodType<Value, string>, least: number, most: number) =>
  z
    .string()
    .max(4000)
    .transform((text) => text.split(by))
    .pipe(z.array(type).min(least).max(most));
const perPhase = <Value>(type: z.ZodType<Value, string>) =>
  parted('.', type, 3, 3).transform(([A, B, AB]) => ({ A, B, AB }));
const sum = z.string().regex(/^[\d +−-]{0,100}$/);

const SCHEMAS: { [Part in RunPart]: z.ZodType<SharedRun[Part], string> } = {
  date: z.iso.date(),
  adapter: z.string().min(1).max(120),
  layout: z.enum(['paper', 'small', 'custom']),
  keys: positive.refine((keys) => keys <= 25_000),
  share: positive.refine((share) => share <= 90),
  seed: parted('.', digits, 2, 2).transform(([weights, keys]) => ({ weights, keys })),
  steps: perPhase(digits),
  seconds: perPhase(blankOr(digits)),
  trained: parted('.', z.enum(PHASES), 1, 3),
  right: parted('.', digits, 4, 4)
    .transform(([A, B, AB, of]) => ({ A, B, AB, of }))
    .refine(({ A, B, AB, of }) => of > 0 && Math.max(A, B, AB) <= of),
  curve: parted('_', parted('.', digits, 2, 2), 1, MOST_POINTS + 1)
    .transform((points) => points.map(([step, mille]) => [step, mille / 1000] as const))
    .refine((points) =>
      points.every(([step, share], i) => share <= 1 && (i === 0 || step > points[i - 1][0])),
    ),
  asked: parted('~', z.string(), 6, 6)
    .pipe(z.tuple([z.string().regex(/^[a-z\d +−-]{1,200}$/), sum, sum, sum, sum, sum]))
    .transform(([text, numbers, expected, A, B, AB]) => ({
      text,
      numbers,
      expected,
      A: A === '' ? [] : A.split(' '),
      B: B === '' ? null : B,
      AB: AB === '' ? null : AB,
    })),
};
const PARTS = Object.keys(SCHEMAS).filter((name): name is RunPart => Object.hasOwn(SCHEMAS, name));

/** Returns at most so many points of a curve, the first and the last among them. */
function few(curve: SharedRun['curve']): SharedRun['curve'] {
  const every = Math.ceil(curve.length / MOST_POINTS);
  return curve.filter((_, i) => i % every === 0 || i === curve.length - 1);
}

/** Returns the query of an address that shows the run to someone else. */
export function writeSharedRun(run: SharedRun): string {
  const { asked, seed, steps, seconds, right } = run;
  const query = new URLSearchParams({
    v: RUN_VERSION,
    date: run.date,
    adapter: run.adapter.slice(0, 120),
    layout: run.layout,
    keys: String(run.keys),
    share: String(run.share),
    seed: `${seed.weights}.${seed.keys}`,
    steps: PHASES.map((phase) => steps[phase]).join('.'),
    seconds: PHASES.map((phase) => seconds[phase] ?? '').join('.'),
    trained: run.trained.join('.'),
    right: [...PHASES.map((phase) => right[phase]), right.of].join('.'),
    curve: few(run.curve)
      .map(([step, share]) => `${step}.${Math.round(1000 * share)}`)
      .join('_'),
  });
  if (asked !== null) {
    const { text, numbers, expected, A, B, AB } = asked;
    query.set('asked', [text, numbers, expected, A.join(' '), B ?? '', AB ?? ''].join('~'));
  }
  return query.toString();
}

/** The run that an address contains, its damaged or missing parts, and true if it is of another version. */
export interface ReadRun {
  run: Partial<SharedRun>;
  lacking: readonly RunPart[];
  isOtherVersion: boolean;
}

/** Reads the query of an address. Any text gives a run, perhaps without any part. */
export function readSharedRun(query: string): ReadRun {
  const given = new URLSearchParams(query);
  const run: Partial<SharedRun> = {};
  const read = <Part extends RunPart>(part: Part): boolean => {
    const parsed = SCHEMAS[part].safeParse(given.get(part));
    if (parsed.success) run[part] = parsed.data;
    return parsed.success;
  };
  // A run may have no expression: nobody asked one, or it was over keys of one's own.
  const lacking = PARTS.filter((part) => !read(part) && (part !== 'asked' || given.has(part)));
  return { run, lacking, isOtherVersion: given.get('v') !== RUN_VERSION };
}
