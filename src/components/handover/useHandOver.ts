/** Keeps the measured hand-over up to date with the expression that is asked and with the current weights. */
import { useEffect } from 'react';
import { isOutdated } from '../../store/asking/inquiry.ts';
import type { HandedOver, Uninspectable } from '../../store/inspect/insideState.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { trainingStage } from '../../store/lab/state.ts';
import { STAGES } from '../../training/stages.ts';

interface HandOver {
  /** The last measurement. */
  handedOver: HandedOver | null;
  problem: Uninspectable | null;
  isPending: boolean;
  /** True if it is of earlier weights, and is not being measured again yet. */
  isStale: boolean;
}

/** Asks for the hand-over of the expression that the models answered last, unless something is training. */
export function useHandOver(): HandOver {
  const lab = useLab();
  const inquiry = useLabState(({ inside }) => inside.handOver);
  const text = useLabState(({ question }) => question.answer?.expression ?? null);
  const isIdle = useLabState((state) => state.connection.kind === 'ready' && trainingStage(state) === null);
  const isOfOthers = useLabState((state) => isOutdated(state, inquiry, STAGES));
  const isPending = inquiry?.pending ?? false;
  const isWanted = text !== null && (inquiry?.asked !== text || (isOfOthers && !isPending));
  useEffect(() => {
    if (isIdle && isWanted) lab.inside.handOver(text);
  }, [lab, isIdle, isWanted, text]);
  const found = inquiry?.result?.found ?? null;
  return {
    handedOver: found?.type === 'handedOver' ? found : null,
    problem: found?.type === 'uninspectable' ? found : null,
    isPending,
    isStale: isOfOthers && !isPending,
  };
}
