/** Keeps an inspection of A⊕B up to date with the expression that is asked and with the current weights. */
import { useEffect } from 'react';
import { isOutdated } from '../../store/asking/inquiry.ts';
import type { Inspected, Uninspectable } from '../../store/inspect/insideState.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { trainingStage } from '../../store/lab/state.ts';
import { STAGES } from '../../training/stages.ts';

interface Inspection {
  /** The last inspection; of an earlier expression or earlier weights while `isStale`. */
  inspected: Inspected | null;
  problem: Uninspectable | null;
  isPending: boolean;
  isStale: boolean;
}

/** Asks for an inspection of the expression that the three models answered last, unless something is training. */
export function useInspection(): Inspection {
  const lab = useLab();
  const inquiry = useLabState(({ inside }) => inside.whole);
  const text = useLabState(({ question }) => question.answer?.expression ?? null);
  const isIdle = useLabState((state) => state.connection.kind === 'ready' && trainingStage(state) === null);
  const isOfOthers = useLabState((state) => isOutdated(state, inquiry, STAGES));
  const isPending = inquiry?.pending ?? false;
  const isWanted = text !== null && (inquiry?.asked.text !== text || (isOfOthers && !isPending));
  useEffect(() => {
    if (isIdle && isWanted) lab.inside.inspect(text);
  }, [lab, isIdle, isWanted, text]);
  const found = inquiry?.result?.found ?? null;
  return {
    inspected: found?.type === 'inspected' ? found : null,
    problem: found?.type === 'uninspectable' ? found : null,
    isPending,
    isStale: isOfOthers || (inquiry?.result != null && inquiry.result.asked.text !== text),
  };
}
