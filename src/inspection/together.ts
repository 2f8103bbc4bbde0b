/** Ways of letting two models answer as one without composing them. */
import type { Answer } from '../training/answer.ts';
import { answer, continuation, generated, type Predictor } from '../training/decoding.ts';
import type { Runner } from '../training/runner.ts';
import { answerTokens } from '../worlds/keyvalue/answer.ts';
import type { Expression } from '../worlds/keyvalue/expression.ts';
import { writeAnswers } from '../worlds/keyvalue/suites.ts';

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
