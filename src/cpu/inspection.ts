/**
 * The inspection of models without a GPU: everything that takes only their answers, counting, and the weights
 * themselves.
 */

import { averageWeights } from '../inspection/averageWeights.ts';
import type { Triable } from '../inspection/ideas.ts';
import { compareNumeric } from '../inspection/kept.ts';
import { averagedOutputs, passNumbers, routing, single } from '../inspection/together.ts';
import { type Trial, type TrialDraw, tryTogether } from '../inspection/trial.ts';
import type { InspectionCommand } from '../protocol/inspection.ts';
import type { LabEvent } from '../protocol/messages.ts';
import type { Checkpoints } from '../session/checkpoints.ts';
import { handOver } from '../session/handOver.ts';
import { matrixOf, parametersOf } from '../session/matrices.ts';
import type { Settings } from '../training/settings.ts';
import type { Phase } from '../worlds/phases.ts';
import { judgingSuites } from '../worlds/registry.ts';
import type { World } from '../worlds/world.ts';
import type { AnsweringModels } from './models.ts';
import { readPrompt } from './promptReader.ts';
import type { AnsweringRunner } from './runner.ts';

/** The commands that take no GPU; only maps of A⊕B's attention take one. */
export type Inquired = Exclude<InspectionCommand, { type: 'inspect' }>;

interface InspectionParts {
  settings: Settings;
  world: World;
  models: AnsweringModels;
  checkpoints: Checkpoints;
  runner: (model: Phase) => AnsweringRunner;
}

/** Computes the answer to a command, for the current weights. */
export async function inquire(command: Inquired, parts: InspectionParts): Promise<LabEvent> {
  const { settings, world, models, checkpoints, runner } = parts;
  const suites = judgingSuites(settings.world.kind);
  const { id } = command;
  switch (command.type) {
    case 'handOver':
      return handOver(command, {
        world,
        shape: models.compositionShape,
        models: { A: runner('A'), B: runner('B'), AB: runner('AB') },
        anchor: () => models.trained('B').parameters.read(),
        read: async (example) => readPrompt(models, world, example),
      });
    case 'tryIdea': {
      const { idea, count, seed } = command;
      const draw = { world, suite: suites.AB, count, seed };
      return { type: 'ideaTried', id, idea, count, ...(await tryIdea(idea, parts, draw)) };
    }
    case 'compareNumeric': {
      const { count, seed } = command;
      const kept = await compareNumeric({ B: runner('B'), AB: runner('AB') }, world, suites.B, count, seed);
      return { type: 'numericCompared', id, count, ...kept };
    }
    case 'fingerprint':
      return {
        type: 'fingerprints',
        id,
        present: await checkpoints.alone(),
        trainedOn: checkpoints.trainedOn,
      };
    case 'parameters':
      return parametersOf(models, command);
    case 'matrix':
      return matrixOf(models, command);
  }
}

async function tryIdea(idea: Triable, parts: InspectionParts, draw: TrialDraw): Promise<Trial> {
  const alone = { A: parts.runner('A'), B: parts.runner('B') };
  switch (idea) {
    case 'routing':
      return tryTogether(routing(alone, parts.world), alone, draw);
    case 'averageOutputs':
      return tryTogether(averagedOutputs(alone, parts.world), alone, draw);
    case 'passNumbers':
      return tryTogether(passNumbers(alone, parts.world), alone, draw);
    case 'averageWeights': {
      const model = async (phase: 'A' | 'B') => {
        const { specs, parameters } = parts.models.trained(phase);
        return { specs, weights: await parameters.read() };
      };
      const { weights, averaged, kept } = averageWeights(await model('A'), await model('B'));
      const anchor = parts.models.anchorWith(weights);
      const runner = alone.B.ofOther(anchor.logits);
      try {
        return {
          ...(await tryTogether(single(runner, parts.world), alone, draw)),
          merged: { averaged, kept },
        };
      } finally {
        anchor.dispose();
      }
    }
  }
}
