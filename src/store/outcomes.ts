/**
 * What the tutorial waits for. A step is done when something was measured in it, never because a button was
 * pressed: the accuracy of present weights, an answer that came, an idea that was tried.
 */
import { z } from 'zod';
import { TRIABLE } from '../inspection/ideas.ts';
import { PHASES, type Phase } from '../training/settings.ts';
import { share } from '../worker/fields.ts';
import type { Answer } from '../worker/protocol.ts';
import { accuracyOf, goalOf } from './goals.ts';
import type { Inquiry } from './insideState.ts';
import { isTrainedHere } from './lineage.ts';
import type { Answered, LabState, Question } from './state.ts';
import type { Step } from './tutorialSteps.ts';

const count = z.number().int().nonnegative();
const text = z.string().max(300);
const answered = z.object({ expression: text, reading: text });
const trained = z.object({ share, step: count });

/** What was measured, as it is kept. What can't be read is as good as not measured. */
export const outcomesSchema = z.object({
  /** A gave the values of keys. */
  values: answered.optional().catch(undefined),
  /** B worked out a sum of numbers. */
  sum: answered.optional().catch(undefined),
  /** The accuracy that weights trained here reached, and after how many steps. */
  A: trained.optional().catch(undefined),
  B: trained.optional().catch(undefined),
  AB: trained.optional().catch(undefined),
  /** Before training A⊕B said what B says, token by token. */
  alike: z.object({ expression: text, tokens: count }).optional().catch(undefined),
  /** What an easy idea reached on held-out keys. */
  tried: z
    .object({ idea: z.enum(TRIABLE), accuracy: share, count })
    .optional()
    .catch(undefined),
  /** What A⊕B answered with every head, and without some; null where it answered nothing that means something. */
  switched: z
    .object({ expression: text, before: text.nullable(), after: text.nullable() })
    .optional()
    .catch(undefined),
  /** What B and A⊕B got right of the same numeric expressions. */
  kept: z.object({ count, B: share, AB: share }).optional().catch(undefined),
});
export type Outcomes = z.infer<typeof outcomesSchema>;

/** What a step takes to be done. */
const WANTED: Record<Step, readonly (keyof Outcomes)[]> = {
  'what-each-knows': ['values', 'sum'],
  'train-a': ['A'],
  'train-b': ['B'],
  'neither-can': ['tried'],
  compose: ['alike'],
  'train-composition': ['AB'],
  'look-inside': ['switched'],
  'what-it-cost': ['kept'],
};

/** Whether everything that a step waits for was measured. */
export const isDone = (step: Step, outcomes: Outcomes): boolean =>
  WANTED[step].every((name) => outcomes[name] !== undefined);

function trainedOutcome(state: LabState, phase: Phase) {
  const { origin } = state.phases[phase];
  const accuracy = accuracyOf(state, phase);
  const isReached = accuracy !== null && accuracy.share >= goalOf(phase, state);
  return isTrainedHere(origin) && isReached ? accuracy : undefined;
}

/** The answer to what the visitor asked, once it is there. */
function answerTo(question: Question, asked: string | null) {
  const isAnswered = question.text === asked && !question.pending && question.problem === null;
  return isAnswered ? question.answer : null;
}

function whatEachKnows({ expression, answers: { A, B } }: Answered): Outcomes {
  const hasKeys = /[a-z]/i.test(expression);
  const isSum = expression.endsWith('=') && !hasKeys;
  return {
    ...(hasKeys && A.correct && { values: { expression, reading: A.reading ?? '' } }),
    ...(isSum && B.correct && { sum: { expression, reading: B.reading ?? '' } }),
  };
}

/** Whether two answers are the same, token by token, with the same probabilities. */
const isSame = (one: Answer, other: Answer): boolean =>
  one.tokens.length === other.tokens.length &&
  one.tokens.every(
    ({ text: said, probability }, i) =>
      said === other.tokens[i].text && probability === other.tokens[i].probability,
  );

/** What was found of trained weights. They need not be in place any more: another model may be training on. */
function found<Found>(inquiry: Inquiry<unknown, Found> | null, of: readonly Phase[]): Found | null {
  const result = inquiry?.result ?? null;
  return result !== null && of.every((phase) => result.weights[phase] !== 'initial') ? result.found : null;
}

function triedIdea({ inside }: LabState): Outcomes {
  const inquiries = Object.values(inside.ideas).toSorted((one, other) => (other?.id ?? 0) - (one?.id ?? 0));
  for (const inquiry of inquiries) {
    const trial = found(inquiry, ['A', 'B']);
    if (trial !== null) return { tried: { idea: trial.idea, accuracy: trial.accuracy, count: trial.count } };
  }
  return {};
}

function switchedOff({ inside }: LabState): Outcomes {
  const before = found(inside.whole, PHASES);
  const after = found(inside.without, PHASES);
  if (before?.type !== 'inspected' || after?.type !== 'inspected') return {};
  if (inside.without?.result?.asked.inspection !== before.id) return {};
  return {
    switched: {
      expression: before.expression,
      before: before.answer.reading,
      after: after.answer.reading,
    },
  };
}

function keptSkill({ inside }: LabState): Outcomes {
  const both = found(inside.kept, PHASES);
  return both === null ? {} : { kept: { count: both.count, B: both.B, AB: both.AB } };
}

/** What was measured at a step, but for training. */
function measuredAt(step: Step, state: LabState, asked: string | null): Outcomes {
  const answer = answerTo(state.question, asked);
  switch (step) {
    case 'what-each-knows':
      return answer === null ? {} : whatEachKnows(answer);
    case 'neither-can':
      return triedIdea(state);
    case 'compose': {
      if (answer === null || answer.origins.AB.kind !== 'initial') return {};
      const { expression, answers } = answer;
      const tokens = answers.B.tokens.length;
      return isSame(answers.B, answers.AB) ? { alike: { expression, tokens } } : {};
    }
    case 'look-inside':
      return switchedOff(state);
    case 'what-it-cost':
      return keptSkill(state);
    default:
      return {};
  }
}

/**
 * What the present state shows to have been measured. Training counts wherever the visitor is meanwhile.
 * @param asked what the visitor asked last in the tutorial; what the page asks by itself doesn't count
 */
export function measuredIn(step: Step, state: LabState, asked: string | null): Outcomes {
  const [A, B, AB] = PHASES.map((phase) => trainedOutcome(state, phase));
  return { ...measuredAt(step, state, asked), ...(A && { A }), ...(B && { B }), ...(AB && { AB }) };
}
