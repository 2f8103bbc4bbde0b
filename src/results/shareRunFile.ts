/** Writes a recorded run with another share of the keys, from the curve of its training. */

import type { Settings } from '../training/settings.ts';
import { entryCount } from '../worlds/registry.ts';
import type { Curve } from './finishedRun.ts';
import { averagedLosses } from './publish.ts';
import { SHARE_RUN_FORMAT, type ShareRun, shareRunSchema } from './shareRun.ts';

/** The largest number of losses: as many as a small chart can show. */
const MOST_LOSSES = 100;

/** Returns these settings with this share of the keys for the composition, in per cent. */
export const withShare = (settings: Settings, percent: number): Settings => ({
  ...settings,
  preset: 'custom',
  world: { ...settings.world, share: percent / 100 },
});

/** @param right true if each key was answered right after the last step, in the order of the keys */
export function shareRunOf(settings: Settings, curve: Curve, right: readonly boolean[]): ShareRun {
  const composed = entryCount(settings.world).composed;
  const count = (answers: readonly boolean[]) => ({
    right: answers.filter(Boolean).length,
    of: answers.length,
  });
  const watched = (suite: 'heldOut' | 'composition') =>
    curve.accuracy.flatMap(({ step, accuracy }) => {
      const found = accuracy[suite];
      return found === undefined ? [] : [[step, Number(found.toPrecision(4))]];
    });
  return shareRunSchema.parse({
    format: SHARE_RUN_FORMAT,
    settings,
    adapter: curve.adapter,
    date: curve.date,
    seconds: Number(curve.seconds.toPrecision(4)),
    heldOut: watched('heldOut'),
    composition: watched('composition'),
    losses: averagedLosses(curve.losses, MOST_LOSSES),
    final: { heldOut: count(right.slice(composed)), composition: count(right.slice(0, composed)) },
  });
}

/** Formats the file: a field a line, so that a change shows as the lines of its fields. */
export const shareRunFile = (run: ShareRun): string =>
  `{\n${Object.entries(run)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
    .join(',\n')}\n}\n`;
