/** Tries the easy ideas on expressions over held-out keys, for which neither A nor B alone has the skill. */
import { Parameters } from '../engine/parameters.ts';
import type { Tuning } from '../engine/tuning.ts';
import type { Answer } from '../training/answer.ts';
import { answer } from '../training/decoding.ts';
import type { Models } from '../training/models.ts';
import { Runner, transformerPass } from '../training/runner.ts';
import { answerTokens, readAnswer } from '../worlds/keyvalue/answer.ts';
import { formatExpression } from '../worlds/keyvalue/parse.ts';
import { drawSuite } from '../worlds/keyvalue/suites.ts';
import type { KeyValueWorld } from '../worlds/keyvalue/world.ts';
import { averageWeights, type Merged } from './averageWeights.ts';
import type { Idea } from './ideas.ts';
import { type Alone, averagedOutputs, routing, single, type Together } from './together.ts';

/** Expressions whose answers are shown. */
const EXAMPLES = 4;

interface Trial {
  /** Share of the expressions that the idea answers exactly right. */
  accuracy: number;
  /** The first expressions, with what A, B and both together say. */
  examples: { expression: string; expected: string; A: Answer; B: Answer; together: Answer }[];
  /** Which weights were averaged, where weights were. */
  merged?: Omit<Merged, 'weights'>;
}

/** Where an idea is tried, and on what. */
export interface TrialParts {
  device: GPUDevice;
  tuning: Tuning;
  models: Models;
  world: KeyValueWorld;
  count: number;
  seed: number;
}

/** Asks A, B and both together for `count` freshly drawn expressions over held-out keys. */
export async function tryIdea(idea: Idea, alone: Alone, parts: TrialParts): Promise<Trial> {
  switch (idea) {
    case 'routing':
      return tryTogether(routing(alone), alone, parts);
    case 'averageOutputs':
      return tryTogether(averagedOutputs(alone), alone, parts);
    case 'averageWeights':
      return tryMerged(alone, parts);
  }
}

async function tryTogether(
  together: Together,
  { A, B }: Alone,
  { world, count, seed }: Pick<TrialParts, 'world' | 'count' | 'seed'>,
): Promise<Trial> {
  const expressions = drawSuite(world, 'heldOut', count, seed);
  const right = await together.right(expressions);
  const examples: Trial['examples'] = [];
  for (const expression of expressions.slice(0, EXAMPLES)) {
    examples.push({
      expression: formatExpression(expression),
      expected: readAnswer(expression.task, answerTokens(expression)) ?? '',
      A: await answer(A, 'A', expression),
      B: await answer(B, 'B', expression),
      together: await together.answer(expression),
    });
  }
  return { accuracy: right.filter(Boolean).length / right.length, examples };
}

async function tryMerged(alone: Alone, parts: TrialParts): Promise<Trial> {
  const { device, tuning, models, world } = parts;
  const model = async (phase: 'A' | 'B') => ({
    specs: models.specs[phase],
    weights: await models.parameters[phase].read(),
  });
  const { weights, averaged, kept } = averageWeights(await model('A'), await model('B'));
  const parameters = new Parameters(device, 'A and B averaged', models.specs.B, false);
  parameters.write(weights);
  const pass = transformerPass('A and B averaged', { shape: models.shapes.B, parameters });
  const runner = new Runner(device, tuning, pass, world.operands, alone.B.rows);
  try {
    await runner.compile();
    return { ...(await tryTogether(single(runner), alone, parts)), merged: { averaged, kept } };
  } finally {
    runner.destroy();
    parameters.destroy();
  }
}
