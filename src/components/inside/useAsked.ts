/** Keeps the inspections of the models up to date with the expression that is asked and with the present weights. */
import { useEffect } from 'react';
import { isOutdated } from '../../store/asking/inquiry.ts';
import type { Inquiry } from '../../store/asking/inquiryState.ts';
import type { HandedOver, Inspected, Uninspectable } from '../../store/inspect/insideState.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { trainingStage } from '../../store/lab/state.ts';
import { STAGES } from '../../training/stages.ts';

/** Asks `ask` about the expression that the models answered last, unless something is training. */
function useAsked<Asked, Found extends { type: string }>(
  inquiry: Inquiry<Asked, Found> | null,
  textOf: (asked: Asked) => string,
  ask: (text: string) => void,
) {
  const text = useLabState(({ question }) => question.answer?.expression ?? null);
  const isIdle = useLabState((state) => state.connection.kind === 'ready' && trainingStage(state) === null);
  const isOfOthers = useLabState((state) => isOutdated(state, inquiry, STAGES));
  const isPending = inquiry?.pending ?? false;
  const isWanted =
    text !== null && (inquiry === null || textOf(inquiry.asked) !== text || (isOfOthers && !isPending));
  useEffect(() => {
    if (isIdle && isWanted) ask(text);
  }, [ask, isIdle, isWanted, text]);
  const result = inquiry?.result ?? null;
  return {
    /** The latest finding; of an earlier expression or earlier weights while it is outdated. */
    found: result?.found ?? null,
    isPending,
    isOfOthers,
    isOfOtherText: result !== null && textOf(result.asked) !== text,
  };
}

const problemIn = (found: Inspected | HandedOver | Uninspectable | null) =>
  found?.type === 'uninspectable' ? found : null;

/** An inspection of A⊕B. */
export function useInspection() {
  const { inside } = useLab();
  const inquiry = useLabState((state) => state.inside.whole);
  const { found, isPending, isOfOthers, isOfOtherText } = useAsked(
    inquiry,
    ({ text }) => text,
    inside.inspect,
  );
  const inspected: Inspected | null = found?.type === 'inspected' ? found : null;
  return { inspected, problem: problemIn(found), isPending, isStale: isOfOthers || isOfOtherText };
}

/**
 * Returns the finding about the link; it is stale as long as it is of earlier weights, and not being measured again.
 */
export function useHandOver() {
  const { inside } = useLab();
  const inquiry = useLabState((state) => state.inside.handOver);
  const { found, isPending, isOfOthers } = useAsked(inquiry, (text) => text, inside.handOver);
  const handedOver: HandedOver | null = found?.type === 'handedOver' ? found : null;
  return { handedOver, problem: problemIn(found), isPending, isStale: isOfOthers && !isPending };
}
