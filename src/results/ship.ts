/** Writes how shipped weights were trained, from the curves of its training. */

import type { Settings } from '../training/settings.ts';
import { PHASES, type Phase } from '../worlds/phases.ts';
import type { Curve } from './finishedRun.ts';
import { stageRecordsOf } from './publish.ts';
import { SHIPPED_TRAINING_FORMAT, type ShippedTraining, shippedTrainingSchema } from './shippedTraining.ts';

/** The largest number of losses: as many as a small chart can show. */
const MOST_POINTS = 100;

/** @property sha256 of the checkpoint, in hexadecimal digits */
interface ShippedStage {
  curve: Curve;
  sha256: string;
}

/** @param stages those whose checkpoints are shipped, with the curves beside these */
export function shippedTrainingOf(settings: Settings, stages: Record<Phase, ShippedStage>): ShippedTraining {
  const { A, B, AB } = stages;
  const curves = { A: A.curve, B: B.curve, AB: AB.curve };
  const records = stageRecordsOf(settings, curves, MOST_POINTS);
  return shippedTrainingSchema.parse({
    format: SHIPPED_TRAINING_FORMAT,
    seed: settings.seed,
    ...Object.fromEntries(
      PHASES.map((phase) => [phase, { ...records[phase], checkpoint: stages[phase].sha256 }]),
    ),
  });
}

/** Formats the file: a stage a line, so that a change shows as the lines of its stages. */
export const shippedTrainingFile = ({ format, seed, ...stages }: ShippedTraining): string =>
  `{"format":${JSON.stringify(format)},"seed":${seed},\n${PHASES.map((phase) => `"${phase}":${JSON.stringify(stages[phase])}`).join(',\n')}\n}\n`;
