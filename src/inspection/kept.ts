import type { Runner } from '../training/runner.ts';
import { drawSuite, writeAnswers } from '../worlds/keyvalue/suites.ts';
import type { KeyValueWorld } from '../worlds/keyvalue/world.ts';

/** Shares of the same numeric expressions. */
interface Kept {
  /** Answered right by the anchor model alone. */
  B: number;
  /** Answered right by the composition. */
  AB: number;
  /** Answered right by the anchor model, and wrong by the composition. */
  lost: number;
  /** Answered wrong by the anchor model, and right by the composition. */
  gained: number;
}

/** What of its numeric arithmetic the anchor model kept in the composition, on `count` fresh expressions. */
export async function compareNumeric(
  runners: Record<'B' | 'AB', Pick<Runner, 'right'>>,
  world: KeyValueWorld,
  count: number,
  seed: number,
): Promise<Kept> {
  const expressions = drawSuite(world, 'numeric', count, seed);
  const B = await runners.B.right(expressions, writeAnswers);
  const AB = await runners.AB.right(expressions, writeAnswers);
  const share = (holds: (i: number) => boolean) => B.filter((_, i) => holds(i)).length / count;
  return {
    B: share((i) => B[i]),
    AB: share((i) => AB[i]),
    lost: share((i) => B[i] && !AB[i]),
    gained: share((i) => !B[i] && AB[i]),
  };
}
