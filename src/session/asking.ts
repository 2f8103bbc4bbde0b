/** One example, asked of all models. */

import type { LabEvent } from '../protocol/messages.ts';
import { answer, type Predictor } from '../training/decoding.ts';
import type { Phase } from '../worlds/phases.ts';
import { problemSchema } from '../worlds/registry.ts';
import { expectedAnswer, type World } from '../worlds/world.ts';

/** Returns the models' answers to what a visitor typed, or the reason why it can't be asked. */
export async function answerAll(
  { A, A2, B, AB }: Record<Phase, Predictor> & { A2?: Predictor },
  world: World,
  id: number,
  text: string,
): Promise<LabEvent> {
  const parsed = world.parse(text);
  if (!parsed.ok) {
    const problem = problemSchema.parse(parsed.problem);
    return { type: 'unanswerable', id, problem, detail: parsed.detail, example: parsed.example };
  }
  const { example } = parsed;
  const answers = {
    A: await answer(A, 'A', world, example),
    ...(A2 && { A2: await answer(A2, 'A2', world, example) }),
    B: await answer(B, 'B', world, example),
    AB: await answer(AB, 'AB', world, example),
  };
  return {
    type: 'answered',
    id,
    expression: world.format(example),
    expected: expectedAnswer(world, example),
    answers,
  };
}
