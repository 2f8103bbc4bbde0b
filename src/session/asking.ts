/** One expression, asked of all models. */

import type { LabEvent } from '../protocol/messages.ts';
import { answer, type Predictor } from '../training/decoding.ts';
import type { Phase } from '../training/settings.ts';
import { answerTokens, readAnswer } from '../worlds/keyvalue/answer.ts';
import { formatExpression, parseExpression } from '../worlds/keyvalue/parse.ts';
import type { KeyValueWorld } from '../worlds/keyvalue/world.ts';

/** What the models answer to what a visitor typed, or why it can't be asked. */
export async function answerAll(
  { A, A2, B, AB }: Record<Phase, Predictor> & { A2?: Predictor },
  world: KeyValueWorld,
  id: number,
  text: string,
): Promise<LabEvent> {
  const parsed = parseExpression(text, world);
  if (!parsed.ok) return { type: 'unanswerable', id, problem: parsed.problem, detail: parsed.detail };
  const { expression } = parsed;
  const answers = {
    A: await answer(A, 'A', expression),
    ...(A2 && { A2: await answer(A2, 'A2', expression) }),
    B: await answer(B, 'B', expression),
    AB: await answer(AB, 'AB', expression),
  };
  const expected = readAnswer(expression.task, answerTokens(expression)) ?? '';
  return { type: 'answered', id, expression: formatExpression(expression), expected, answers };
}
