/** How far a visitor has come in the tutorial, remembered from visit to visit. */

import { z } from 'zod';
import { create } from 'zustand';
import { LAYOUTS } from '../../worlds/recipe.ts';
import { storedText } from '../ui/storedText.ts';
import { type Doings, type Outcomes, outcomesSchema } from './outcomes.ts';
import { STEPS, type Step, type StepChange } from './tutorialSteps.ts';

const stored = storedText('calm-lab-tutorial');

const keptSchema = z.object({
  /** Where the visitor was last. */
  step: z.enum(STEPS).catch(STEPS[0]),
  /** The layout that the visitor chose; null leaves the choice to the page. */
  layout: z.enum(LAYOUTS).nullable().catch(null),
  outcomes: outcomesSchema.catch({}),
});
export type Kept = z.infer<typeof keptSchema>;

const NOTHING: Kept = { step: STEPS[0], layout: null, outcomes: {} };

/** What was remembered, as far as it can be read: any text gives a beginning. */
export function readKept(text: string | null): Kept {
  try {
    return keptSchema.catch(NOTHING).parse(JSON.parse(text ?? 'null'));
  } catch {
    return NOTHING;
  }
}

interface TutorialState extends Kept, Doings {
  /** What of the address that led to the present step had to be changed. */
  changes: readonly StepChange[];
}

export const useTutorial = create<TutorialState>(() => ({
  ...readKept(stored.read()),
  asked: null,
  named: null,
  changes: [],
}));

useTutorial.subscribe(({ step, layout, outcomes }, before) => {
  if (step === before.step && layout === before.layout && outcomes === before.outcomes) return;
  stored.write(JSON.stringify({ step, layout, outcomes }));
});

/** Adds what was measured, if any of it is news. */
export function note(measured: Outcomes): void {
  const { outcomes } = useTutorial.getState();
  const compared = { ...outcomes.compared, ...measured.compared };
  const next = { ...outcomes, ...measured, ...(Object.keys(compared).length > 0 && { compared }) };
  if (JSON.stringify(next) !== JSON.stringify(outcomes)) useTutorial.setState({ outcomes: next });
}

/** The visitor has come to a step. What was said of the address that led there stays until the next. */
export function arrive(step: Step, changes: readonly StepChange[]): void {
  const before = useTutorial.getState();
  if (changes.length > 0 || before.step !== step) useTutorial.setState({ step, changes });
}
