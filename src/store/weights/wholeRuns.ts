/**
 * Whole runs in and out: settings, curves, and the weights of all stages in one file. A run that arrives is checked in
 * every part before anything gives way to it; the run before it stays saved.
 */

import type { EventOf, LabEvent } from '../../protocol/messages.ts';
import { CheckpointRefused } from '../../training/refusal.ts';
import { STAGES, type Stage, stagesOf } from '../../training/stages.ts';
import { readRun, type WholeRun, writeRun } from '../../training/wholeRun.ts';
import type { Channel } from '../lab/channel.ts';
import type { createOpening } from '../lab/opening.ts';
import { withPhase } from '../lab/reduce.ts';
import { type LabState, type PhaseState, stageState } from '../lab/state.ts';
import { type Run, runsIn, textOf } from '../runs/runRecord.ts';
import type { createRuns } from '../runs/runs.ts';
import { isTrained, isTrainedHere } from './lineage.ts';
import type { WeightsEnvironment } from './weights.ts';

/** A run from a file of this name, with its record, if that can be read. */
interface OpenedRun extends WholeRun {
  name: string;
  run: Run | undefined;
}

interface Parts {
  opening: ReturnType<typeof createOpening>;
  runs: ReturnType<typeof createRuns>;
}

/** Returns the stages that were trained here and lie nowhere but in this page. */
const unsavedStages = (state: LabState): Stage[] =>
  STAGES.filter((stage) => {
    const present = state.phases[stage];
    const isOwn = present && (isTrainedHere(present.origin) || present.status === 'training');
    return isOwn && state.saving !== 'on';
  });

export function createWholeRuns(
  { store, request }: Channel,
  { download }: Pick<WeightsEnvironment, 'download'>,
  { opening, runs }: Parts,
) {
  let waiting: OpenedRun | null = null;
  /** The run that is being put in place, whose curves belong to its weights. */
  let arriving: OpenedRun | null = null;
  const notify = (stage: Stage, notice: PhaseState['notice']) =>
    store.setState((state) => withPhase(state, stage, { notice }));

  const saved = (stage: Stage) =>
    new Promise<EventOf<'checkpoint'> | null>((resolve) => request({ type: 'save', stage }, resolve));

  function put(opened: OpenedRun): void {
    const { settings, files, name, run } = opened;
    waiting = null;
    if (!opening.openFiles(settings, files, { kind: 'file', name })) return;
    arriving = opened;
    if (run) runs.take(run);
  }

  return {
    /** Hands the visitor a file with everything that is trained, and says in the panel of A⊕B what is not in it. */
    async save(): Promise<void> {
      const state = store.getState();
      const stages = stagesOf(state.settings).filter((stage) => isTrained(state, stage));
      const found = await Promise.all(stages.map(saved));
      const files = found.filter((file) => file !== null);
      if (files.length < stages.length || store.getState().settings !== state.settings) return;
      const { bytes, leftOut } = await writeRun(
        state.settings,
        textOf({ runs: [runs.presentRecord()], others: [] }),
        files,
      );
      const { preset, seed } = state.settings;
      download(`calm-${preset}-seed${seed}-run.safetensors`, bytes);
      notify('AB', leftOut.length > 0 ? { kind: 'left-out', stages: leftOut } : null);
    },

    /** Opens the file of a run that was given for a stage; asks first if something would be lost. */
    async open(stage: Stage, name: string, bytes: ArrayBuffer): Promise<void> {
      const { settings } = store.getState();
      try {
        const whole = await readRun(bytes);
        const [run] = runsIn(whole.record).runs;
        const opened = { ...whole, name, run };
        const state = store.getState();
        if (state.settings !== settings) return;
        const lost = unsavedStages(state);
        if (lost.length === 0) return put(opened);
        waiting = opened;
        notify(stage, { kind: 'replaces', name, lost });
      } catch (error) {
        if (!(error instanceof CheckpointRefused)) throw error;
        notify(stage, { kind: 'refused', refusal: error.refusal });
      }
    },

    /** Puts the run that waits in the place of what is here. */
    take(): void {
      if (waiting) put(waiting);
    },

    /** Keeps what is here. */
    leave(stage: Stage): void {
      waiting = null;
      notify(stage, null);
    },

    /** Shows the curves of a run's weights with them, once they are in place. */
    follow(event: LabEvent): void {
      if (event.type !== 'phase' || event.source !== 'checkpoint') return;
      const { stage } = event;
      const { origin } = stageState(store.getState(), stage);
      if (origin.kind !== 'file' || origin.name !== arriving?.name) return;
      const record = arriving.run?.stages[stage];
      if (record?.step !== event.step) return;
      store.setState((state) =>
        withPhase(state, stage, { losses: record.losses, accuracy: record.accuracy }),
      );
    },
  };
}
