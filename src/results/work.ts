/**
 * How much there is to train, in floating-point operations: about two a parameter and token forward, four more
 * backward where weights learn, two where only what enters must (frozen models below what learns). Ratios are all
 * that is made of it: with the speed measured so far, they tell the time left.
 */
import { parameterCount } from '../models/shapes.ts';
import { stageParameters } from '../training/models.ts';
import type { Settings } from '../training/settings.ts';
import {
  isAugmenting,
  isComposed,
  optimiserOf,
  phaseOf,
  type Stage,
  trainsWholeB,
} from '../training/stages.ts';
import { promptColumns, sequenceColumns } from '../worlds/keyvalue/layout.ts';

/** Floating-point operations of `steps` training steps of a stage, all of them if not given. */
export function workOf(stage: Stage, settings: Settings, steps?: number): number {
  const { variant } = settings.composition;
  const { operands } = settings.world;
  const counts = Object.entries(stageParameters(settings)).map(
    ([name, specs]) => [name, parameterCount(specs)] as const,
  );
  const count = (wanted: (name: string) => boolean) =>
    counts.reduce((sum, [name, parameters]) => (wanted(name) ? sum + parameters : sum), 0);
  const optimiser = optimiserOf(stage, settings);
  const columns = isAugmenting(stage) ? promptColumns(operands) : sequenceColumns(operands);
  const tokens = (steps ?? optimiser.steps) * optimiser.rows * columns;
  if (stage === 'B') return (6 * count((name) => name === 'B') * tokens) / 2; // numbers leave out half the columns
  if (phaseOf(stage) === 'A') return 6 * count((name) => name === 'A') * tokens;
  if (trainsWholeB(variant)) return 6 * count((name) => name === 'B') * tokens;
  const links = 6 * count((name) => name.startsWith('AB'));
  const anchor = 4 * count((name) => name === 'B');
  return (
    (links +
      anchor +
      (isComposed(variant) ? 2 * count((name) => name.startsWith('A') && name[1] !== 'B') : 0)) *
    tokens
  );
}
