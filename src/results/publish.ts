/** Makes records of finished runs, and one file of all records. */

import { parameterCount } from '../models/shapes.ts';
import { stageParameters } from '../training/models.ts';
import type { Settings } from '../training/settings.ts';
import { mapStages, stageSchema } from '../training/stages.ts';
import { makeWorld, suiteSchema } from '../worlds/registry.ts';
import type { Curve, FinishedRun } from './finishedRun.ts';
import { runIdentity } from './identity.ts';
import { seeded } from './plan.ts';
import { FORMAT, type RunRecord, recordSchema, type StageRecord } from './record.ts';

const MOST_POINTS = 40;
const CHANCE_COUNT = 20_000;

const rounded = (value: number, digits: number) => Number(value.toPrecision(digits));

/** Averages the losses over at most so many stretches of equally many steps, of which the last may be shorter. */
export function averagedLosses(
  losses: readonly number[],
  most = MOST_POINTS,
): [step: number, loss: number][] {
  const length = Math.max(1, Math.ceil(losses.length / most));
  const points: [number, number][] = [];
  for (let from = 0; from < losses.length; from += length) {
    const stretch = losses.slice(from, from + length);
    const mean = stretch.reduce((sum, loss) => sum + loss, 0) / stretch.length;
    points.push([from + stretch.length, rounded(mean, 5)]);
  }
  return points;
}

function watched(curve: Curve): StageRecord['accuracy'] {
  const bySuite: StageRecord['accuracy'] = {};
  for (const { step, accuracy } of curve.accuracy) {
    for (const suite of suiteSchema.options) {
      const right = accuracy[suite];
      if (right === undefined) continue;
      bySuite[suite] = [...(bySuite[suite] ?? []), [step, rounded(right, 4)]];
    }
  }
  return bySuite;
}

/**
 * Returns the published records of a run's stages.
 * @param most points of the losses
 */
export function stageRecordsOf(
  settings: Settings,
  curves: FinishedRun['curves'],
  most = MOST_POINTS,
): RunRecord['stages'] {
  const parameters = mapStages(stageParameters(settings), parameterCount);
  const stages = Object.entries(curves).map(([name, curve]) => {
    const stage = stageSchema.parse(name);
    const { adapter, date, version = null } = curve;
    return [
      stage,
      {
        adapter,
        date,
        version,
        steps: curve.losses.length,
        seconds: rounded(curve.seconds, 4),
        parameters: parameters[stage],
        losses: averagedLosses(curve.losses, most),
        accuracy: watched(curve),
      },
    ];
  });
  return Object.fromEntries(stages);
}

/** Returns the published record of a run under a name. */
export function recordOf(name: string, run: FinishedRun): RunRecord {
  const { settings, count, adapter, date, version = null } = run;
  const counts = <Models extends string>(shares: Record<Models, number>) =>
    Object.fromEntries(
      Object.entries<number>(shares).map(([model, right]) => [model, Math.round(right * count)]),
    );
  const each = <Value extends object>(values: Record<string, Value>, map: (value: Value) => unknown) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
  return recordSchema.parse({
    name,
    seed: settings.seed,
    settings,
    adapter,
    date,
    version,
    asked: count,
    right: each(run.accuracy, counts),
    ...(run.parts && { parts: each(run.parts, counts) }),
    ...(run.ideas && { ideas: counts(run.ideas) }),
    chance: rounded(makeWorld(settings.world).chance(CHANCE_COUNT, settings.seed), 3),
    stages: stageRecordsOf(settings, run.curves),
  });
}

type Identified = Pick<RunRecord, 'name' | 'seed' | 'settings'>;

/** Keeps only the last of the runs with the same name and seed, ordered by name and seed. */
export const latestRuns = <Run extends Identified>(runs: readonly Run[]): Run[] =>
  [...new Map(runs.map((run) => [`${run.name} ${run.seed}`, run])).values()].sort(
    (a, b) => a.name.localeCompare(b.name, 'en') || a.seed - b.seed,
  );

/**
 * Returns a name under which the settings of runs differ in more than the seed, so that their mean would have no
 * meaning.
 */
export function mixedName(runs: readonly Identified[]): string | undefined {
  const identityOf = ({ settings }: Identified) => runIdentity(seeded(settings, 0));
  const identities = new Map(runs.map((run) => [run.name, identityOf(run)]));
  return runs.find((run) => identityOf(run) !== identities.get(run.name))?.name;
}

/** Formats the file: a record a line, so that a change shows as the lines of its runs. */
export const fileOf = (runs: readonly RunRecord[]): string =>
  `{"format":${JSON.stringify(FORMAT)},"runs":[\n${runs.map((run) => JSON.stringify(run)).join(',\n')}\n]}\n`;
