/**
 * The steps of the tutorial and their addresses. Any address below `/tutorial` gives a step: its own, the one that
 * was probably meant, or the one where the visitor was last.
 */
import { type Change, excerpt } from '../asking/comparison.ts';

/** The steps in order. They are part of addresses that people keep: new names need the old ones to lead to them. */
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

/** Returns the address of a step. */
export const addressOf = (step: Step): string => `${TUTORIAL}/${step}`;

/** Returns the step before (−1) or after (1), or null if there is none. */
export const stepBeside = (step: Step, direction: -1 | 1): Step | null =>
  STEPS[STEPS.indexOf(step) + direction] ?? null;

/** A part of an address that could not be taken as it was. */
export type StepChange = Extract<Change, { kind: 'unknown' }> | { kind: 'no-step'; given: string };

/** Returns the number of letters that two names have in common at their start. */
function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** The smallest number of letters in common that shows that a step was meant. */
const ENOUGH = 3;

/** Returns the step that is nearest to an unknown name: by its number, by its first letters, or else `last`. */
function nearestStep(name: string, last: Step): Step {
  if (/^\d+$/.test(name)) return STEPS[Math.min(STEPS.length, Math.max(1, Number(name))) - 1];
  const likeness = STEPS.map((step) => commonStart(step, name.toLowerCase()));
  const most = Math.max(...likeness);
  return most < ENOUGH ? last : STEPS[likeness.indexOf(most)];
}

/**
 * Reads the step that an address names, and the changes that this took.
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
