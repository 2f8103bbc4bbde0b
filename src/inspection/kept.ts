import type { Runner } from '../training/runner.ts';
import type { Suite } from '../worlds/registry.ts';
import type { World } from '../worlds/world.ts';

/** Shares of the same examples. */
interface KeptSkill {
  /** Answered right by the anchor model alone. */
  B: number;
  /** Answered right by the composition. */
  AB: number;
  /** Answered right by the anchor model, and wrong by the composition. */
  lost: number;
  /** Answered wrong by the anchor model, and right by the composition. */
  gained: number;
}

/** Measures how much of what the anchor model can do by itself it kept in the composition, on `count` fresh examples of a suite. */
export async function compareNumeric(
  runners: Record<'B' | 'AB', Pick<Runner, 'right'>>,
  world: World,
  suite: Suite,
  count: number,
  seed: number,
): Promise<KeptSkill> {
  const examples = world.draw(suite, count, seed);
  const B = await runners.B.right(examples);
  const AB = await runners.AB.right(examples);
  const share = (holds: (i: number) => boolean) => B.filter((_, i) => holds(i)).length / count;
  return {
    B: share((i) => B[i]),
    AB: share((i) => AB[i]),
    lost: share((i) => B[i] && !AB[i]),
    gained: share((i) => !B[i] && AB[i]),
  };
}
