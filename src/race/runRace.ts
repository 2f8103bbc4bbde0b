/** Races our training steps against those of TensorFlow.js, step by step in turns, from narrow models to wide ones. */
import { startTfjs } from '../check/tfjsBackend.ts';
import { makeWorkload } from '../check/workload.ts';
import type { Gpu } from '../engine/gpu.ts';
import { median } from '../results/statistics.ts';
import type { Settings } from '../training/settings.ts';
import { PHASES, type Phase } from '../worlds/phases.ts';
import { measureCeiling } from './ceiling.ts';
import { type Released, takeTurns } from './contender.ts';
import { type RaceEvent, type RacePoint, WIDTHS } from './messages.ts';
import { createOurs } from './ours.ts';
import { raceSettings } from './raceSettings.ts';
import { createTfjs } from './tfjs.ts';

/** The rounds at a place: at least the first number, then more until so many milliseconds have passed. */
const ROUNDS = { least: 5, most: 25, ms: 3000 };

interface Race {
  gpu: Gpu;
  emit: (event: RaceEvent) => void;
  /** Returns true once no further round should begin. */
  isTimeUp: () => boolean;
  /** The models of a width. */
  settingsOf?: (width: number) => Settings;
}

async function timed(contender: Released): Promise<number> {
  const startedAt = performance.now();
  await contender.step();
  return Math.max(1e-3, performance.now() - startedAt);
}

/** Races at one place, and tells the medians after every round. */
async function raceAt(
  phase: Phase,
  width: RacePoint['width'],
  { gpu, emit, isTimeUp, settingsOf = raceSettings }: Race,
): Promise<void> {
  emit({ type: 'building', phase, width });
  const workload = makeWorkload(phase, settingsOf(width), gpu.device);
  const contenders: { name: 'ours' | 'tfjs'; of: Released }[] = [];
  try {
    contenders.push({ name: 'ours', of: await createOurs(workload, gpu) });
    contenders.push({ name: 'tfjs', of: createTfjs(workload) });
    // The first step of each compiles what it still lacks.
    for (const { of } of contenders) await of.step();
    const times: Record<'ours' | 'tfjs', number[]> = { ours: [], tfjs: [] };
    const startedAt = performance.now();
    const isEnough = (round: number) =>
      round > ROUNDS.most || (round > ROUNDS.least && performance.now() - startedAt > ROUNDS.ms);
    for (let round = 1; !isEnough(round) && !isTimeUp(); round++) {
      await takeTurns(contenders, round, async ({ name, of }) => {
        times[name].push(await timed(of));
      });
      const perSecond = (name: 'ours' | 'tfjs') => 1000 / median(times[name]);
      const point = { phase, width, ours: perSecond('ours'), tfjs: perSecond('tfjs') };
      emit({ type: 'raced', point, round });
    }
  } finally {
    for (const { of } of contenders.toReversed()) of.destroy();
    workload.models.destroy();
  }
}

/**
 * Runs a race until every place was raced at or the time is up.
 * @param isOver true once there is nothing more to tell, as the device is lost
 */
export async function runRace(race: Race, isOver: () => boolean = () => false): Promise<void> {
  const { gpu, emit, isTimeUp } = race;
  emit({ type: 'opened', adapter: gpu.name });
  await startTfjs(gpu.device, true);
  const ceiling = await measureCeiling(gpu);
  if (isOver()) return;
  emit({ type: 'ceiling', ceiling });
  for (const width of WIDTHS) {
    for (const phase of PHASES) {
      if (isTimeUp()) return emit({ type: 'done', isTimeUp: true });
      try {
        await raceAt(phase, width, race);
      } catch (error) {
        if (isOver()) return;
        emit({
          type: 'failed',
          phase,
          width,
          message: error instanceof Error ? error.message : String(error),
        });
      }
      if (isOver()) return;
    }
  }
  emit({ type: 'done', isTimeUp: isTimeUp() });
}
