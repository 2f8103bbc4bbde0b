/**
 * The runs: the results of each training, kept beside each other so that they compare. A run begins with the first step
 * of a stage, goes on through the other stages of the same settings, and is over when a stage that it holds is trained
 * from nothing again. Its curves are its own: they outlast the weights.
 */

import type { EventOf, LabEvent } from '../../protocol/messages.ts';
import { STAGES, type Stage } from '../../training/stages.ts';
import { SUITES } from '../../worlds/registry.ts';
import type { Channel } from '../lab/channel.ts';
import { stageState } from '../lab/state.ts';
import { append, EMPTY_CURVE } from '../training/curve.ts';
import { isTrained } from '../weights/lineage.ts';
import { buildsOnOthers, currentRecord, isOther, newRun, recordOf } from './presentRecord.ts';
import { createRunList } from './runList.ts';
import type { Run, RunStorage } from './runRecord.ts';
import { MOST_RUNS, type RunsState } from './runsState.ts';

/** Returns the runs with one of them shown, in the first free slot or in that of the run shown longest. */
function withShown(runs: RunsState, id: string): RunsState {
  if (runs.shown.includes(id)) return runs;
  const free = runs.shown.indexOf(null);
  const age = (each: string | null) => runs.all.findIndex((run) => run.id === each);
  const oldest = runs.shown.reduce((least, each, i) => (age(each) < age(runs.shown[least]) ? i : least), 0);
  return { ...runs, shown: runs.shown.with(free < 0 ? oldest : free, id) };
}

const withHidden = (runs: RunsState, id: string): RunsState => ({
  ...runs,
  shown: runs.shown.map((each) => (each === id ? null : each)),
});

const without = (runs: RunsState, id: string): RunsState => ({
  ...withHidden(runs, id),
  all: runs.all.filter((run) => run.id !== id),
  present: runs.present === id ? null : runs.present,
});

const UNTRAINED = { losses: EMPTY_CURVE, accuracy: {} };

/**
 * Creates the actions on runs.
 * @param now milliseconds since 1970
 */
export function createRuns({ store }: Pick<Channel, 'store'>, storage: RunStorage, now: () => number) {
  const change = (to: (runs: RunsState) => RunsState) => store.setState(({ runs }) => ({ runs: to(runs) }));
  const list = createRunList(storage);
  const presentRun = () => {
    const { all, present } = store.getState().runs;
    return all.find(({ id }) => id === present);
  };
  const keep = () => {
    const run = presentRun();
    if (run !== undefined) list.put(run);
  };
  const put = (run: Run) =>
    change((runs) => ({ ...runs, all: runs.all.map((each) => (each.id === run.id ? run : each)) }));

  /** Begins a run with the training of a stage; other current stages that do not build on it are part of it. */
  function begin(stage: Stage, before: Run | undefined): Run {
    const state = store.getState();
    const startedAt = now();
    const isLost = (each: Stage) => each === stage || (each.startsWith('AB') && !stage.startsWith('AB'));
    const stages = Object.fromEntries(
      STAGES.filter(
        (each) => state.phases[each] !== undefined && isTrained(state, each) && !isLost(each),
      ).map((each) => [each, currentRecord(state, each, before)]),
    );
    return enter(newRun(state, startedAt, stages));
  }

  /** Takes a run into the list, as the present one. */
  function enter(run: Run): Run {
    change((runs) => {
      const dropped = runs.all.slice(0, Math.max(0, runs.all.length + 1 - MOST_RUNS));
      const kept = dropped.reduce((left, { id: old }) => without(left, old), runs);
      return withShown({ ...kept, all: [...kept.all, run], present: run.id }, run.id);
    });
    return run;
  }

  function onLosses(event: EventOf<'losses'>): void {
    const stage = event.stage;
    const before = presentRun();
    const isAnew = event.from === 1 && (before?.stages[stage]?.losses.length ?? 0) > 0;
    const isElsewhere = before !== undefined && buildsOnOthers(store.getState(), stage, before);
    const run = before === undefined || isAnew || isElsewhere ? begin(stage, before) : before;
    const { losses, accuracy } = isAnew ? UNTRAINED : (run.stages[stage] ?? UNTRAINED);
    const curves = { losses: append(losses, event.from, event.losses), accuracy };
    put({ ...run, stages: { ...run.stages, [stage]: recordOf(store.getState(), stage, curves) } });
  }

  function onAccuracy(event: EventOf<'accuracy'>): void {
    const stage = event.stage;
    const run = presentRun();
    const record = run?.stages[stage];
    if (run === undefined || record === undefined) return;
    // Weights that were loaded meanwhile have no part in the run.
    if (isOther(record, stageState(store.getState(), stage).origin.kind)) return;
    const accuracy = { ...record.accuracy };
    for (const suite of SUITES) {
      const share = event.accuracy[suite];
      if (share !== undefined) accuracy[suite] = append(accuracy[suite] ?? EMPTY_CURVE, event.step, [share]);
    }
    put({ ...run, stages: { ...run.stages, [stage]: { ...record, accuracy } } });
  }

  /** Notes the end of a training. */
  function onRest(event: EventOf<'phase'>): void {
    const hasTrained = event.source === 'trained' && event.status !== 'training' && event.step > 0;
    const run = presentRun();
    const stage = event.stage;
    const record = run?.stages[stage];
    if (run === undefined || record === undefined || !hasTrained) return;
    put({ ...run, stages: { ...run.stages, [stage]: recordOf(store.getState(), stage, record) } });
    keep();
  }

  /**
   * Takes over the runs in the storage, of earlier visits and of other tabs. The present run is this tab's own: it stays
   * as it is here, but for its name.
   */
  function recall(): void {
    const { runs: stored, others } = list.read();
    const own = presentRun();
    const name = stored.find(({ id }) => id === own?.id)?.name;
    const mine = own && (name === undefined ? own : { ...own, name });
    const all = [...stored.filter(({ id }) => id !== own?.id), ...(mine ? [mine] : [])];
    const isThere = (id: string | null) => all.some((run) => run.id === id);
    change((runs) => ({
      ...runs,
      all: all.toSorted((one, other) => one.startedAt - other.startedAt).slice(-MOST_RUNS),
      shown: runs.shown.map((id) => (isThere(id) ? id : null)),
      unread: others.length,
    }));
  }
  list.subscribe(recall);

  return {
    recall,

    /** Takes an event into the current run. The state has it already. */
    follow(event: LabEvent): void {
      if (event.type === 'losses') onLosses(event);
      if (event.type === 'accuracy') onAccuracy(event);
      if (event.type === 'phase') onRest(event);
      if (event.type === 'snapshot') keep();
    },

    /** Makes a run the current one again, if it is in the list: its models are back. */
    resume(id: string | null): void {
      change((runs) => ({ ...runs, present: runs.all.find((run) => run.id === id)?.id ?? null }));
    },

    /** Returns the record of all current weights: the current run, as far as it is of them. */
    presentRecord(): Run {
      const state = store.getState();
      const before = presentRun();
      const trained = STAGES.filter((each) => state.phases[each] !== undefined && isTrained(state, each));
      const stages = Object.fromEntries(trained.map((each) => [each, currentRecord(state, each, before)]));
      return { ...newRun(state, now(), stages), ...before, stages };
    },

    /** Takes a run from a file, whose weights become the current ones. */
    take(run: Run): void {
      const isHere = store.getState().runs.all.some(({ id }) => id === run.id);
      const stages = Object.entries(run.stages).map(([each, record]) => [
        each,
        { ...record, origin: 'file' },
      ]);
      enter({
        ...run,
        id: isHere ? `${now()}-${run.id}`.slice(0, 64) : run.id,
        stages: Object.fromEntries(stages),
      });
      keep();
    },

    /** Leaves the current run, as other settings make another one. */
    leave(): void {
      change((runs) => ({ ...runs, present: null }));
    },

    /** Shows a run in the charts, or hides it. */
    show(id: string, isShown: boolean): void {
      change((runs) => (isShown ? withShown : withHidden)(runs, id));
    },

    /** Gives a run a name of the visitor's own; without letters, the one from its settings. */
    rename(id: string, name: string): void {
      const own = name.trim() === '' ? null : name.trim();
      change((runs) => ({
        ...runs,
        all: runs.all.map((run) => (run.id === id ? { ...run, name: own } : run)),
      }));
      list.rename(id, own);
    },

    remove(id: string): void {
      change((runs) => without(runs, id));
      list.remove(id);
    },
  };
}
