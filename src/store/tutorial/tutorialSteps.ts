/**
 * The steps of the tutorial and their addresses. Any address below `/tutorial` gives a step: its own, the one that
 * was probably meant, or the one where the visitor was last.
 */
import { type Change, excerpt } from '../asking/comparison.ts';

/** In order. They are part of addresses that people keep: new names need the old ones to lead to them. */
export const STEPS = [
  'what-each-knows',
  'train-a',
  'train-b',
  'neither-can',
  'compose',
  'train-composition',
  'look-inside',
  'layer-by-layer',
  'what-it-cost',
] as const;
export type Step = (typeof STEPS)[number];

const TUTORIAL = '/tutorial';

/** Where a step is. */
export const addressOf = (step: Step): string => `${TUTORIAL}/${step}`;

/** The step before (−1) or after (1), or null where there is none. */
export const stepBeside = (step: Step, direction: -1 | 1): Step | null =>
  STEPS[STEPS.indexOf(step) + direction] ?? null;

/** What of an address could not be taken as it was. */
export type StepChange = Extract<Change, { kind: 'unknown' }> | { kind: 'no-step'; given: string };

/** As many letters as two names have in common at their start. */
function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** Fewer letters in common are no sign that a step was meant. */
const ENOUGH = 3;

/** The step that is nearest to a name that is none: by its number, by how it begins, or else `last`. */
function nearestStep(name: string, last: Step): Step {
  if (/^\d+$/.test(name)) return STEPS[Math.min(STEPS.length, Math.max(1, Number(name))) - 1];
  const likeness = STEPS.map((step) => commonStart(step, name.toLowerCase()));
  const most = Math.max(...likeness);
  return most < ENOUGH ? last : STEPS[likeness.indexOf(most)];
}

/**
 * The step that an address names, and what had to be changed.
 * @param path begins with `/tutorial`
 * @param last where the visitor was last
 */
export function readStep(path: string, query: string, last: Step): { step: Step; changes: StepChange[] } {
  const name = path.slice(TUTORIAL.length + 1);
  const unknown = [...new Set(new URLSearchParams(query).keys())].map(
    (parameter): StepChange => ({ kind: 'unknown', name: excerpt(parameter) }),
  );
  const named = STEPS.find((step) => step === name);
  if (named !== undefined) return { step: named, changes: unknown };
  if (name === '') return { step: last, changes: unknown };
  return {
    step: nearestStep(name, last),
    changes: [{ kind: 'no-step', given: excerpt(name) }, ...unknown],
  };
}
