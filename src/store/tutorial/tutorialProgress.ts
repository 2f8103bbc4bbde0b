/** The visitor's progress in the tutorial, remembered from visit to visit. */

import { z } from 'zod';
import { create } from 'zustand';
import { LAYOUTS } from '../../worlds/recipe.ts';
import { storedText } from '../ui/storedText.ts';
import { type Doings, type Outcomes, outcomesSchema } from './outcomes.ts';
import { STEPS, type Step, type StepChange } from './tutorialSteps.ts';

const stored = storedText('calm-lab-tutorial');

const storedProgressSchema = z.object({
  /** The step where the visitor was last. */
  step: z.enum(STEPS).catch(STEPS[0]),
  /** The layout that the visitor chose; null leaves the choice to the page. */
  layout: z.enum(LAYOUTS).nullable().catch(null),
  outcomes: outcomesSchema.catch({}),
});
export type StoredProgress = z.infer<typeof storedProgressSchema>;

const NOTHING: StoredProgress = { step: STEPS[0], layout: null, outcomes: {} };

/** Reads the stored progress, as far as it can be read: any text gives a start. */
export function readStoredProgress(text: string | null): StoredProgress {
  try {
    return storedProgressSchema.catch(NOTHING).parse(JSON.parse(text ?? 'null'));
  } catch {
    return NOTHING;
  }
}

interface TutorialState extends StoredProgress, Doings {
  /** The parts of the address that led to the current step that had to be changed. */
  changes: readonly StepChange[];
}

export const useTutorial = create<TutorialState>(() => ({
  ...readStoredProgress(stored.read()),
  asked: null,
  named: null,
  changes: [],
}));

useTutorial.subscribe(({ step, layout, outcomes }, before) => {
  if (step === before.step && layout === before.layout && outcomes === before.outcomes) return;
  stored.write(JSON.stringify({ step, layout, outcomes }));
});

/** Adds measurements, if any of them is new. */
export function note(measured: Outcomes): void {
  const { outcomes } = useTutorial.getState();
  const compared = { ...outcomes.compared, ...measured.compared };
  const next = { ...outcomes, ...measured, ...(Object.keys(compared).length > 0 && { compared }) };
  if (JSON.stringify(next) !== JSON.stringify(outcomes)) useTutorial.setState({ outcomes: next });
}

/** Notes that the visitor has come to a step. Remarks on the address that led there stay until the next. */
export function arrive(step: Step, changes: readonly StepChange[]): void {
  const before = useTutorial.getState();
  if (changes.length > 0 || before.step !== step) useTutorial.setState({ step, changes });
}
