/**
 * The outcomes that the tutorial waits for. A step is done when something was measured in it, never because a button
 * was pressed: the accuracy of current weights, an answer, a trial of ideas.
 */

import { z } from 'zod';
import { TRIABLE } from '../../inspection/ideas.ts';
import { share } from '../../protocol/fields.ts';
import type { Answer } from '../../protocol/messages.ts';
import { PHASES, type Phase } from '../../worlds/phases.ts';
import { textsOf } from '../../worlds/registry.ts';
import type { ExampleTexts } from '../../worlds/texts.ts';
import type { Inquiry } from '../asking/inquiryState.ts';
import { firstComplete } from '../inspect/lensLayers.ts';
import { accuracyOf } from '../lab/goals.ts';
import type { Answered, LabState, Question } from '../lab/state.ts';
import { isReady } from '../training/readiness.ts';
import { isTrainedHere } from '../weights/lineage.ts';
import type { Step } from './tutorialSteps.ts';

const count = z.number().int().nonnegative();
const text = z.string().max(300);
const answered = z.object({ expression: text, reading: text });
/** `isRecorded` means that it was a recording, watched to its end. */
const trained = z.object({ share, step: count, isRecorded: z.boolean().optional() });
/** A model's answer, or null if it had no meaning. */
const said = text.nullable();

/** The measurements, as they are stored. An unreadable one counts as not measured. */
export const outcomesSchema = z.object({
  /** A gave the values of keys. */
  values: answered.optional().catch(undefined),
  /** B worked out a sum of numbers. */
  sum: answered.optional().catch(undefined),
  /** The accuracy of a model that was trained here and is ready, and the number of its steps. */
  A: trained.optional().catch(undefined),
  B: trained.optional().catch(undefined),
  AB: trained.optional().catch(undefined),
  /** Before training A⊕B answered as B does, token by token. */
  alike: z.object({ expression: text, tokens: count }).optional().catch(undefined),
  /** The accuracy of each easy idea on held-out keys. */
  tried: z
    .object({ count, shares: z.record(z.enum(TRIABLE), share) })
    .optional()
    .catch(undefined),
  /** The answers of A⊕B with every link, and without some of them, or without any. */
  switched: z
    .object({ expression: text, before: said, after: said, isWhole: z.boolean() })
    .optional()
    .catch(undefined),
  /** The state of B from which on A⊕B's whole answer can be read, and the one that the visitor named. */
  layers: z.object({ expression: text, named: count, from: count }).optional().catch(undefined),
  /** The answers of B and A⊕B to the same question, in steps that inspect models, if there is no GPU for it. */
  compared: z
    .partialRecord(
      z.enum(['look-inside', 'layer-by-layer']),
      z.object({ expression: text, B: said, AB: said }),
    )
    .optional()
    .catch(undefined),
  /** The accuracies of B and A⊕B on the same numeric expressions. */
  kept: z.object({ count, B: share, AB: share }).optional().catch(undefined),
});
export type Outcomes = z.infer<typeof outcomesSchema>;

/** The outcomes that complete each step. */
const WANTED: Record<Step, readonly (keyof Outcomes)[]> = {
  'what-each-knows': ['values', 'sum'],
  'train-a': ['A'],
  'train-b': ['B'],
  'neither-can': ['tried'],
  compose: ['alike'],
  'train-composition': ['AB'],
  'look-inside': ['switched'],
  'layer-by-layer': ['layers'],
  'what-it-cost': ['kept'],
};

const isLook = (step: Step) => step === 'look-inside' || step === 'layer-by-layer';

/** Returns true if everything that a step waits for was measured, or as much of it as can be without a GPU. */
export const isDone = (step: Step, outcomes: Outcomes): boolean =>
  WANTED[step].every((name) => outcomes[name] !== undefined) ||
  (isLook(step) && outcomes.compared?.[step] !== undefined);

/** Returns the accuracy of a model that was trained and is ready; the visitor's own, or that of a recording. */
export function trainedOutcome(state: LabState, phase: Phase): Outcomes['A'] {
  const { origin, status } = state.phases[phase];
  const isComplete = state.recording === null ? isReady(state, phase) : status === 'finished';
  if (!isTrainedHere(origin) || !isComplete) return undefined;
  const accuracy = accuracyOf(state, phase);
  if (accuracy === null) return undefined;
  return state.recording === null ? accuracy : { ...accuracy, isRecorded: true };
}

/** Returns the answer to the visitor's question, once it is there. */
function answerTo(question: Question, asked: string | null) {
  const isAnswered = question.text === asked && !question.pending && question.problem === null;
  return isAnswered ? question.answer : null;
}

function whatEachKnows({ expression, answers: { A, B } }: Answered, texts: ExampleTexts): Outcomes {
  const hasKeys = texts.hasWords(expression);
  const isSum = !hasKeys && !texts.asksForReadings(expression);
  return {
    ...(hasKeys && A.correct && { values: { expression, reading: A.reading ?? '' } }),
    ...(isSum && B.correct && { sum: { expression, reading: B.reading ?? '' } }),
  };
}

/** Returns true if two answers are the same, token by token, with the same probabilities. */
const isSame = (one: Answer, other: Answer): boolean =>
  one.tokens.length === other.tokens.length &&
  one.tokens.every(
    ({ text: said, probability }, i) =>
      said === other.tokens[i].text && probability === other.tokens[i].probability,
  );

/**
 * Returns the result about trained weights. They need not be the current ones any more: another model may be training
 * on.
 */
function found<Found>(inquiry: Inquiry<unknown, Found> | null, of: readonly Phase[]): Found | null {
  const result = inquiry?.result ?? null;
  return result !== null && of.every((phase) => result.weights[phase] !== 'initial') ? result.found : null;
}

function triedIdeas({ inside }: LabState): Outcomes {
  const trials = TRIABLE.map((idea) => found(inside.ideas[idea] ?? null, ['A', 'B']));
  const [first] = trials;
  const { success, data } = z
    .record(z.enum(TRIABLE), share)
    .safeParse(Object.fromEntries(TRIABLE.map((idea, i) => [idea, trials[i]?.accuracy])));
  return first && success ? { tried: { count: first.count, shares: data } } : {};
}

function switchedOff(state: LabState): Outcomes {
  const { whole, without } = state.inside;
  const before = found(whole, PHASES);
  const after = found(without, PHASES);
  if (before?.type !== 'inspected' || after?.type !== 'inspected') return {};
  const asked = without?.result?.asked;
  if (asked?.inspection !== before.id) return {};
  const { pairs, heads } = state.settings.composition;
  const cut = asked.off.reduce((sum, { head }) => sum + (head === null ? heads : 1), 0);
  return {
    switched: {
      expression: before.expression,
      before: before.answer.reading,
      after: after.answer.reading,
      isWhole: cut === heads * pairs.length,
    },
  };
}

function readLayers({ inside }: LabState, named: Named | null): Outcomes {
  const seen = found(inside.whole, PHASES);
  if (seen?.type !== 'inspected' || named?.expression !== seen.expression) return {};
  return { layers: { ...named, from: firstComplete(seen) } };
}

function keptSkill({ inside }: LabState): Outcomes {
  const both = found(inside.kept, PHASES);
  return both === null ? {} : { kept: { count: both.count, B: both.B, AB: both.AB } };
}

function compared(step: Step, { expression, answers: { B, AB } }: Answered): Outcomes {
  return { compared: { [step]: { expression, B: B.reading, AB: AB.reading } } };
}

/** The state of B that the visitor named as the first to predict the whole answer. */
export interface Named {
  expression: string;
  named: number;
}

/** The visitor's last actions in the tutorial; automatic ones don't count. */
export interface Doings {
  asked: string | null;
  named: Named | null;
}

/** Returns the measurements of a step, but for training. */
function measuredAt(step: Step, state: LabState, { asked, named }: Doings): Outcomes {
  const answer = answerTo(state.question, asked);
  const isWithout = state.device?.noGpu !== undefined;
  switch (step) {
    case 'what-each-knows':
      return answer === null ? {} : whatEachKnows(answer, textsOf(state.settings.world.kind));
    case 'neither-can':
      return triedIdeas(state);
    case 'compose': {
      if (answer === null || answer.origins.AB.kind !== 'initial') return {};
      const { expression, answers } = answer;
      const tokens = answers.B.tokens.length;
      return isSame(answers.B, answers.AB) ? { alike: { expression, tokens } } : {};
    }
    case 'look-inside':
      return isWithout ? (answer === null ? {} : compared(step, answer)) : switchedOff(state);
    case 'layer-by-layer':
      return isWithout ? (answer === null ? {} : compared(step, answer)) : readLayers(state, named);
    case 'what-it-cost':
      return keptSkill(state);
    default:
      return {};
  }
}

/**
 * Returns the outcomes that the current state shows. Training counts on every page; everything else only if the models
 * that the step needs are ready.
 */
export function measuredIn(step: Step, state: LabState, isOpen: boolean, doings: Doings): Outcomes {
  const [A, B, AB] = PHASES.map((phase) => trainedOutcome(state, phase));
  return {
    ...(isOpen && measuredAt(step, state, doings)),
    ...(A && { A }),
    ...(B && { B }),
    ...(AB && { AB }),
  };
}
