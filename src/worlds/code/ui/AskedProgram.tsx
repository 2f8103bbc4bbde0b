import { useMemo } from 'react';
import { useLabState } from '../../../store/lab/context.ts';
import { isTrained } from '../../../store/weights/lineage.ts';
import { makeCodeWorld } from '../kind.ts';
import { ProgramWalk } from './ProgramWalk.tsx';

/** The program that was asked last, to step through, with what the composition wrote for each step. */
export function AskedProgram() {
  const world = useLabState(({ settings }) => settings.world);
  const answer = useLabState(({ question }) => question.answer);
  const isComposed = useLabState((state) => isTrained(state, 'AB'));
  const expression = answer?.expression;
  const example = useMemo(() => {
    if (world.kind !== 'code' || expression === undefined) return null;
    const parsed = makeCodeWorld(world).parse(expression);
    return parsed.ok ? parsed.example.question : null;
  }, [world, expression]);
  if (example === null) return null;
  return <ProgramWalk example={example} said={isComposed ? (answer?.answers.AB.reading ?? null) : null} />;
}
