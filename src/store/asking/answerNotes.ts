/** The note under an answer, about the model that gave it. */

import type { Answer } from '../../protocol/messages.ts';
import type { ModelName } from '../../training/stages.ts';
import { type KindName, textsOf } from '../../worlds/registry.ts';
import type { Key } from '../lab/state.ts';
import type { Origin } from '../training/origin.ts';

export type Note =
  /** The model has its initial weights. */
  | 'untrained'
  /** The link has its initial weights, so A⊕B answers as B does. */
  | 'untrained-link'
  /** A read the number of every key, and can't compute with them. */
  | 'cannot-add'
  /** A can't compute, and there were no keys to know. */
  | 'no-sums'
  /** A read the number of some key wrong. */
  | 'misreads'
  /** A was asked for the numbers of keys, and knows them. */
  | 'knows'
  /** B can compute, but not with keys. */
  | 'knows-no-keys'
  /** B was right about keys that it has never seen. */
  | 'luck'
  /** B does not compute well yet. */
  | 'learning'
  /** The expression had no keys, and the answer is right. */
  | 'adds'
  /** A⊕B was right about an expression over keys. */
  | 'both';

export interface Asked {
  /** True if the values of keys are asked for, and not a result. */
  isForValues: boolean;
  /** The expression with the values of its keys in their place. */
  inValues: string;
  /** The expression as it was understood. */
  expression: string;
  /** The keys in it, from left to right. */
  keys: readonly Key[];
  /** The gloss of each of them, as A writes it. */
  glosses: readonly string[];
}

/** Reads an expression as it was understood. */
export function askedIn(expression: string, kind: KindName, entries: readonly Key[]): Asked {
  const texts = textsOf(kind);
  const keys = texts.entriesIn(expression, entries);
  return {
    expression,
    isForValues: texts.asksForReadings(expression),
    inValues: texts.inValues(expression, keys),
    keys,
    glosses: keys.map(({ value }) => texts.glossOf(value)),
  };
}

/** Returns true if A read the value of every key right. */
export const knowsAll = ({ values = [] }: Answer, { glosses }: Asked): boolean =>
  glosses.every((gloss, i) => values[i]?.text === gloss);

function noteOfA(answer: Answer, asked: Asked): Note | null {
  if (asked.keys.length === 0) return answer.correct ? null : 'no-sums';
  if (!knowsAll(answer, asked)) return 'misreads';
  return asked.isForValues ? 'knows' : 'cannot-add';
}

function noteOfB({ correct }: Answer, { keys }: Asked, addsWell: boolean): Note | null {
  if (keys.length === 0) return correct ? 'adds' : addsWell ? null : 'learning';
  if (correct) return 'luck';
  return addsWell ? 'knows-no-keys' : 'learning';
}

/** @param addsWell true if B computes with numbers well, as far as that was measured */
export function noteOf(
  model: ModelName,
  answer: Answer,
  asked: Asked,
  origin: Origin,
  addsWell: boolean,
): Note | null {
  if (origin.kind === 'initial') return model === 'AB' ? 'untrained-link' : 'untrained';
  if (model === 'AB') return answer.correct ? (asked.keys.length === 0 ? 'adds' : 'both') : null;
  return model === 'B' ? noteOfB(answer, asked, addsWell) : noteOfA(answer, asked);
}
