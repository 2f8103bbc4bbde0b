/** Ways of letting two models answer as one without composing them. */

import type { Answer } from '../training/answer.ts';
import { answer, continuation, generated, type Predictor } from '../training/decoding.ts';
import type { Runner } from '../training/runner.ts';
import type { Example } from '../worlds/example.ts';
import type { World } from '../worlds/world.ts';

type Model = Pick<Runner, 'rows' | 'right' | 'predict'>;
export type Alone = Record<'A' | 'B', Model>;

/** Several models used as one. */
export interface Together {
  right(examples: readonly Example[]): Promise<boolean[]>;
  answer(example: Example): Promise<Answer>;
}

/** For each expression, the model that is right, if one is. No real router can do better. */
export const routing = ({ A, B }: Alone, world: World): Together => ({
  right: async (examples) => {
    const byA = await A.right(examples);
    const byB = await B.right(examples);
    return examples.map((_, i) => byA[i] || byB[i]);
  },
  answer: async (example) => {
    const byA = await answer(A, 'A', world, example);
    return byA.correct ? byA : answer(B, 'B', world, example);
  },
});

/** Each token is the likeliest of the mean of both models' distributions. */
export function averagedOutputs({ A, B }: Alone, world: World): Together {
  const mean: Predictor = {
    predict: async (write) => {
      const byA = await A.predict(write);
      const byB = await B.predict(write);
      return byA.map((row, i) => row.map((probability, token) => (probability + byB[i][token]) / 2));
    },
  };
  const rows = Math.min(A.rows, B.rows);
  return {
    right: async (examples) => {
      const right: boolean[] = [];
      for (let from = 0; from < examples.length; from += rows) {
        const part = examples.slice(from, from + rows);
        const probabilities = await mean.predict((batch) => world.write(batch, part, 'answers'));
        const said = probabilities.map((row) => generated(row, world).token);
        for (const example of part) {
          right.push(world.judge(example, said.splice(0, world.answer(example).length)).correct);
        }
      }
      return right;
    },
    answer: async (example) => (await continuation(mean, world, example)).answer,
  };
}

/** One model, used as it is. */
export const single = (model: Model, world: World): Together => ({
  right: (examples) => model.right(examples),
  answer: async (example) => (await continuation(model, world, example)).answer,
});

/** Lets A read the entries, replaces them by its readings, and lets B answer the example that this gives. */
export function passNumbers({ A, B }: Alone, world: World): Together {
  async function replaced(examples: readonly Example[]) {
    const all: ReturnType<World['replaceEntries']>[] = [];
    for (let from = 0; from < examples.length; from += A.rows) {
      const part = examples.slice(from, from + A.rows);
      const probabilities = await A.predict((batch) => world.write(batch, part, 'readings'));
      const said = probabilities.map((row) => generated(row, world).token);
      for (const example of part) {
        all.push(world.replaceEntries(example, said.splice(0, world.readings(example).length)));
      }
    }
    return all;
  }
  return {
    right: async (examples) => {
      // A misread value may make a sum that B has no tokens for; its answer would be wrong anyway.
      const all = await replaced(examples);
      const faithful = all.filter(({ isFaithful }) => isFaithful);
      const right = await B.right(faithful.map(({ example }) => example));
      return all.map(({ isFaithful }) => isFaithful && right.shift() === true);
    },
    answer: async (example) => {
      const [{ example: sum }] = await replaced([example]);
      const { tokens, answer: said } = await continuation(B, world, sum);
      return { ...said, ...world.judge(example, tokens) };
    },
  };
}
