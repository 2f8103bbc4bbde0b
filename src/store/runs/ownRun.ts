/** The visitor's own run, as it can be taken home once the composition is trained. */

import type { Settings } from '../../training/settings.ts';
import { PHASES, type Phase } from '../../worlds/phases.ts';
import { entryCount, judgingSuites, ownDataOf, textsOf } from '../../worlds/registry.ts';
import { askedIn } from '../asking/answerNotes.ts';
import { eachPhase, type LabState } from '../lab/state.ts';
import { EMPTY_CURVE } from '../training/curve.ts';
import { haveChanged } from '../weights/lineage.ts';
import type { SharedExpression, SharedRun } from './sharedRun.ts';

/** The number of expressions over held-out keys that each model is asked. */
export const ASKED = 100;

/**
 * Returns true if there is a run to take home: a recording is nobody's own, and a half-trained composition is no run
 * yet.
 */
export function hasOwnRun({ settings, phases: { AB }, recording }: LabState): boolean {
  const isDone = AB.status === 'finished' || AB.status === 'stopped';
  const measured = AB.accuracy[judgingSuites(settings.world.kind).AB]?.length ?? 0;
  return recording === null && isDone && AB.origin.kind === 'trained' && measured > 0;
}

/** Returns true if the current three models have been asked as many expressions as a run needs. */
export const isMeasured = (state: LabState): boolean => {
  const result = state.sample?.result;
  return result != null && result.asked.count >= ASKED && !haveChanged(state, result.weights);
};

/** Returns the visitor's last question, if it was a sum of keys that the current models answered. */
function lastSum({ settings, question: { answer }, keys, phases }: LabState): SharedExpression | null {
  if (answer === null) return null;
  const { kind } = settings.world;
  const asked = askedIn(answer.expression, kind, keys);
  const isPresent = PHASES.every((phase) => answer.steps[phase] === phases[phase].step);
  if (asked.keys.length === 0 || asked.isForValues || !isPresent) return null;
  const { A, B, AB } = answer.answers;
  return {
    text: textsOf(kind).withoutSign(answer.expression),
    numbers: asked.inValues,
    expected: answer.expected,
    A: A.values?.map(({ text }) => text) ?? [],
    B: B.reading,
    AB: AB.reading,
  };
}

/** Returns the run in the form that a link may contain: keys of the visitor's own go into no address. */
export const forLink = (run: SharedRun, { world }: Settings): SharedRun =>
  ownDataOf(world) === null ? run : { ...run, asked: null };

/**
 * Describes the visitor's run.
 * @param date the day
 */
export function ownRunOf(state: LabState, date: string): SharedRun | null {
  const { settings, device, phases, sample } = state;
  if (!hasOwnRun(state) || !isMeasured(state) || !sample?.result) return null;
  const { rows } = sample.result.found;
  const rightBy = (phase: Phase) => rows.filter(({ answers }) => answers[phase].correct).length;
  const { length, steps, values } = phases.AB.accuracy[judgingSuites(settings.world.kind).AB] ?? EMPTY_CURVE;
  const keys = entryCount(settings.world).all;
  return {
    date,
    adapter: device?.adapter ?? '',
    layout: settings.preset,
    keys,
    share: Math.max(1, Math.round((100 * entryCount(settings.world).composed) / keys)),
    seed: { weights: settings.seed, keys: settings.world.seed },
    steps: eachPhase((phase) => phases[phase].step),
    seconds: eachPhase((phase) => {
      const { seconds } = phases[phase];
      return seconds === null ? null : Math.round(seconds);
    }),
    trained: PHASES.filter((phase) => phases[phase].origin.kind === 'trained'),
    right: { ...eachPhase(rightBy), of: rows.length },
    curve: Array.from({ length }, (_, i) => [steps[i], values[i]] as const),
    asked: lastSum(state),
  };
}
