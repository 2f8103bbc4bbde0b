/** The step that the address names; the address is corrected if it names none. */
import { useEffect, useMemo } from 'react';
import { rewriteAddress, useAddress } from '../../store/address/address.ts';
import { arrive, useTutorial } from '../../store/tutorial/tutorialProgress.ts';
import { addressOf, readStep, type Step } from '../../store/tutorial/tutorialSteps.ts';

export function useStep(): Step {
  const { path, query } = useAddress();
  const { step, changes } = useMemo(() => readStep(path, query, useTutorial.getState().step), [path, query]);
  useEffect(() => {
    arrive(step, changes);
    rewriteAddress(addressOf(step), '');
  }, [step, changes]);
  return step;
}
