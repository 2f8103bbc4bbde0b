/** Answers what asks for a hand-over, wherever the models lie. */

import type { Weights } from '../engine/parameters.ts';
import { type PromptStates, passages } from '../inspection/handOver.ts';
import type { CompositionShape } from '../models/shapes.ts';
import type { CommandOf, LabEvent } from '../protocol/messages.ts';
import { continuation, entryReadings, type Predictor } from '../training/decoding.ts';
import type { Example } from '../worlds/example.ts';
import type { Phase } from '../worlds/phases.ts';
import { problemSchema } from '../worlds/registry.ts';
import { expectedAnswer, type World } from '../worlds/world.ts';

interface HandOverParts {
  world: World;
  shape: CompositionShape;
  models: Record<Phase, Predictor>;
  /** B's weights as they are. */
  anchor: () => Promise<Weights>;
  /** Runs A⊕B, and B alone, over the prompt of an example. */
  read: (example: Example) => Promise<PromptStates>;
}

/**
 * Traces the values that A reads, that the links pass on and that arrive in B, and B's answers with the links and
 * without them.
 */
export async function handOver(
  { id, text }: CommandOf<'handOver'>,
  { world, shape, models, anchor, read }: HandOverParts,
): Promise<LabEvent> {
  const parsed = world.parse(text);
  if (!parsed.ok)
    return { type: 'uninspectable', id, problem: problemSchema.parse(parsed.problem), detail: parsed.detail };
  const { example } = parsed;
  const passed = passages(await read(example), await anchor(), shape, world.text);
  const values = await valuesAtColumns(models.A, world, example);
  const begins = new Set(
    world.readings(example).map(({ entry, column }) => column + 1 - world.entries.texts[entry].length),
  );
  const { answer: AB } = await continuation(models.AB, world, example);
  const { answer: B } = await continuation(models.B, world, example);
  return {
    type: 'handedOver',
    id,
    expression: world.format(example),
    expected: expectedAnswer(world, example),
    places: passed.map(({ column, ...place }) => ({
      ...place,
      begins: begins.has(column),
      value: values.get(column) ?? null,
    })),
    answers: { AB, B },
  };
}

/** Returns the tokens that A writes at the end of each entry, by the column of that end. */
async function valuesAtColumns(A: Predictor, world: World, example: Example) {
  const said = await entryReadings(A, world, example);
  return new Map(
    world.readings(example).map(({ column, token: right }, i) => {
      const { token, shown } = said[i];
      const { text, probability } = shown;
      return [column, { text, probability, correct: token === right }];
    }),
  );
}
