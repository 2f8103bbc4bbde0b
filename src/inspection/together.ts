/** Ways of letting two models answer as one without composing them. */
import type { Answer } from '../training/answer.ts';
import { answer, continuation, decode, generated, judged, type Predictor } from '../training/decoding.ts';
import type { Runner } from '../training/runner.ts';
import { answerTokens } from '../worlds/keyvalue/answer.ts';
import { type Expression, NUMBER } from '../worlds/keyvalue/expression.ts';
import { writeAnswers, writeValues } from '../worlds/keyvalue/suites.ts';
import { withNumbers } from './withNumbers.ts';

type Model = Pick<Runner, 'rows' | 'right' | 'predict'>;
export type Alone = Record<'A' | 'B', Model>;

/** Several models used as one. */
export interface Together {
  right(expressions: readonly Expression[]): Promise<boolean[]>;
  answer(expression: Expression): Promise<Answer>;
}

/** For each expression, the model that is right, if one is. No real router can do better. */
export const routing = ({ A, B }: Alone): Together => ({
  right: async (expressions) => {
    const byA = await A.right(expressions, writeAnswers);
    const byB = await B.right(expressions, writeAnswers);
    return expressions.map((_, i) => byA[i] || byB[i]);
  },
  answer: async (expression) => {
    const byA = await answer(A, 'A', expression);
    return byA.correct ? byA : answer(B, 'B', expression);
  },
});

/** Each token is the likeliest of the mean of both models' distributions. */
export function averagedOutputs({ A, B }: Alone): Together {
  const mean: Predictor = {
    predict: async (write) => {
      const byA = await A.predict(write);
      const byB = await B.predict(write);
      return byA.map((row, i) => row.map((probability, token) => (probability + byB[i][token]) / 2));
    },
  };
  const rows = Math.min(A.rows, B.rows);
  return {
    right: async (expressions) => {
      const right: boolean[] = [];
      for (let from = 0; from < expressions.length; from += rows) {
        const part = expressions.slice(from, from + rows);
        const probabilities = await mean.predict((batch) => writeAnswers(batch, part));
        const said = probabilities.map((row) => generated(row).token);
        for (const expression of part) {
          const expected = answerTokens(expression);
          right.push(said.splice(0, expected.length).join() === expected.join());
        }
      }
      return right;
    },
    answer: async (expression) => (await continuation(mean, expression)).answer,
  };
}

/** One model, used as it is. */
export const single = (model: Model): Together => ({
  right: (expressions) => model.right(expressions, writeAnswers),
  answer: async (expression) => (await continuation(model, expression)).answer,
});

/** Whether numbers stand in the place of all keys, and the right ones. */
const isFaithful = (sum: Expression, { first, values }: Expression): boolean =>
  sum.keys.every((key) => key === NUMBER) &&
  sum.values.subarray(first).join() === values.subarray(first).join();

/** A reads the keys, what it says is typed in their place, and B works out the sum of numbers that this gives. */
export function passNumbers({ A, B }: Alone): Together {
  async function typed(expressions: readonly Expression[]): Promise<Expression[]> {
    const sums: Expression[] = [];
    for (let from = 0; from < expressions.length; from += A.rows) {
      const part = expressions.slice(from, from + A.rows);
      const probabilities = await A.predict((batch) => writeValues(batch, part));
      const said = probabilities.map((row) => generated(row).token);
      for (const expression of part) sums.push(withNumbers(expression, said));
    }
    return sums;
  }
  return {
    right: async (expressions) => {
      const sums = await typed(expressions);
      // A sum of misread values may be negative, which B has no tokens for; its answer would be wrong anyway.
      const faithful = sums.filter((sum, i) => isFaithful(sum, expressions[i]));
      const right = new Map<Expression, boolean>();
      (await B.right(faithful, writeAnswers)).forEach((isRight, i) => {
        right.set(faithful[i], isRight);
      });
      return sums.map((sum) => right.get(sum) ?? false);
    },
    answer: async (expression) => {
      const [sum] = await typed([expression]);
      const { tokens, shown } = await decode(B, sum);
      return { tokens: shown, ...judged(expression, tokens) };
    },
  };
}
