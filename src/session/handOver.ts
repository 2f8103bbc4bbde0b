/** Answers what asks for a hand-over, wherever the models lie. */
import type { Weights } from '../engine/parameters.ts';
import { type PromptStates, passages } from '../inspection/handOver.ts';
import type { CompositionShape } from '../models/shapes.ts';
import type { CommandOf, LabEvent } from '../protocol/messages.ts';
import { continuation, type Predictor, valuesInPlace } from '../training/decoding.ts';
import type { Phase } from '../training/settings.ts';
import { answerTokens, readAnswer } from '../worlds/keyvalue/answer.ts';
import { type Expression, NUMBER } from '../worlds/keyvalue/expression.ts';
import { FIELD, fieldStart } from '../worlds/keyvalue/layout.ts';
import { formatExpression, parseExpression } from '../worlds/keyvalue/parse.ts';
import { SYMBOLS } from '../worlds/keyvalue/vocabulary.ts';
import type { KeyValueWorld } from '../worlds/keyvalue/world.ts';

interface HandOverParts {
  world: KeyValueWorld;
  shape: CompositionShape;
  models: Record<Phase, Predictor>;
  /** B's weights as they are. */
  anchor: () => Promise<Weights>;
  /** Runs A⊕B, and B alone, over the prompt of an expression. */
  read: (expression: Expression) => Promise<PromptStates>;
}

/** What A reads, what the links pass on, what arrives in B, and what B answers with the links and without them. */
export async function handOver(
  { id, text }: CommandOf<'handOver'>,
  { world, shape, models, anchor, read }: HandOverParts,
): Promise<LabEvent> {
  const parsed = parseExpression(text, world);
  if (!parsed.ok) return { type: 'uninspectable', id, problem: parsed.problem, detail: parsed.detail };
  const { expression } = parsed;
  const passed = passages(await read(expression), await anchor(), shape);
  const values = await valuesAtColumns(models.A, expression);
  const { answer: AB } = await continuation(models.AB, expression);
  const { answer: B } = await continuation(models.B, expression);
  return {
    type: 'handedOver',
    id,
    expression: formatExpression(expression),
    expected: readAnswer(expression.task, answerTokens(expression)) ?? '',
    places: passed.map(({ column, ...place }) => ({ ...place, value: values.get(column) ?? null })),
    answers: { AB, B },
  };
}

/** What A says at the last letter of each key, by the column of that letter. */
async function valuesAtColumns(A: Predictor, expression: Expression) {
  const said = await valuesInPlace(A, expression);
  const { first, operands, keys, values } = expression;
  const slots = Array.from({ length: operands }, (_, slot) => slot).filter(
    (slot) => slot >= first && keys[slot] !== NUMBER,
  );
  return new Map(
    slots.map((slot, i) => {
      const { token, shown } = said[i];
      const { text, probability } = shown;
      return [fieldStart(slot) + FIELD - 1, { text, probability, correct: token === SYMBOLS + values[slot] }];
    }),
  );
}
