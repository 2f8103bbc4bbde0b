/** Tries the easy ideas on examples over held-out entries, for which neither A nor B alone has the skill. */
import { Parameters } from '../engine/parameters.ts';
import type { Tuning } from '../engine/tuning.ts';
import type { Models } from '../training/models.ts';
import { Runner, transformerPass } from '../training/runner.ts';
import { averageWeights } from './averageWeights.ts';
import type { Triable } from './ideas.ts';
import { type Alone, averagedOutputs, passNumbers, routing, single } from './together.ts';
import { type Trial, type TrialDraw, tryTogether } from './trial.ts';

/** The models and the world that an idea is tried with. */
interface TrialParts extends TrialDraw {
  device: GPUDevice;
  tuning: Tuning;
  models: Models;
}

/** Asks A, B and both together for `count` freshly drawn examples over held-out entries. */
export async function tryIdea(idea: Triable, alone: Alone, parts: TrialParts): Promise<Trial> {
  switch (idea) {
    case 'routing':
      return tryTogether(routing(alone, parts.world), alone, parts);
    case 'averageOutputs':
      return tryTogether(averagedOutputs(alone, parts.world), alone, parts);
    case 'averageWeights':
      return tryMerged(alone, parts);
    case 'passNumbers':
      return tryTogether(passNumbers(alone, parts.world), alone, parts);
  }
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
  const runner = new Runner(device, tuning, pass, world, alone.B.rows);
  try {
    await runner.compile();
    return { ...(await tryTogether(single(runner, world), alone, parts)), merged: { averaged, kept } };
  } finally {
    runner.destroy();
    parameters.destroy();
  }
}
