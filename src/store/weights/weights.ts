/**
 * Weights in and out: shipped checkpoints, the visitor's files, and copies in the page's memory, so that a lost GPU
 * costs seconds and not a training run.
 */

import type { LabEvent } from '../../protocol/messages.ts';
import type { Settings } from '../../training/settings.ts';
import { STAGES, type Stage } from '../../training/stages.ts';
import { isWholeRun } from '../../training/wholeRun.ts';
import { PHASES, type Phase } from '../../worlds/phases.ts';
import { checkpointFolder, shippedLayouts } from '../../worlds/registry.ts';
import type { Channel } from '../lab/channel.ts';
import { withPhase } from '../lab/reduce.ts';
import type { PhaseState } from '../lab/state.ts';
import { isWithoutGpu } from '../lab/withoutGpu.ts';
import type { Origin } from '../training/origin.ts';
import { createSnapshots } from './keptSnapshots.ts';
import type { KeptWeights, WeightsCopy } from './keptWeights.ts';
import { hasShipped, isStale, isTrained, isTrainedAlike, shippedFolder } from './lineage.ts';

export interface WeightsEnvironment {
  /** The bytes of a checkpoint in a folder of shipped ones, or null where there is none. What was fetched before comes at once. */
  fetchShipped(folder: string, phase: Phase): Promise<ArrayBuffer | null>;
  /** Hands a file to the visitor. */
  download(fileName: string, bytes: ArrayBuffer): void;
}

/** The largest size of a file: no model within the limits of the settings fills a gibibyte. */
const MOST_BYTES = 2 ** 30;

/** @param openRun takes a visitor's file that holds a whole run */
export function createWeights(
  { store, send, request }: Channel,
  { fetchShipped, download }: WeightsEnvironment,
  kept: KeptWeights,
  openRun: (stage: Stage, name: string, bytes: ArrayBuffer) => Promise<void>,
) {
  const snapshots = createSnapshots({ store }, kept);
  /** True if the models being built are of other settings than the kept weights. */
  let isMoving = true;
  const change = (stage: Stage, to: Partial<PhaseState>) =>
    store.setState((state) => withPhase(state, stage, to));

  /** Sends a copy of weights to the worker: to be loaded or, where there is more than weights, to be taken up. */
  function sendCopy(copy: WeightsCopy): void {
    const { stage, origin, bytes, standstill } = copy;
    if (store.getState().connection.kind !== 'ready') return;
    kept.sent(copy);
    change(stage, { loading: origin, notice: null });
    if (standstill === null || isWithoutGpu(store.getState())) send({ type: 'load', stage, bytes });
    else {
      const { status, optimiser } = standstill;
      send({ type: 'restore', stage, bytes, status, optimiser });
    }
  }

  const load = (stage: Stage, origin: Origin, bytes: ArrayBuffer) =>
    sendCopy({ stage, origin, bytes, standstill: null });

  /** The shipped weights of a phase that the present settings would train; null where there are none. */
  async function shipped(phase: Phase): Promise<ArrayBuffer | null> {
    const folder = shippedFolder(store.getState().settings, phase);
    return folder === null ? null : fetchShipped(folder, phase);
  }

  return {
    /** Begins to fetch every anchor model that is shipped for the present world. */
    fetchAnchors(): void {
      const { kind } = store.getState().settings.world;
      for (const layout of shippedLayouts(kind)) void fetchShipped(checkpointFolder(kind, layout), 'B');
    },

    /** Begins to fetch the shipped weights that there are, while the models are still being built. */
    fetchAhead(): void {
      for (const phase of PHASES) void shipped(phase);
    },

    /**
     * Loads shipped weights; those of the composition bring A and B along if they are untrained.
     * @param isStillWanted asked of each phase when its weights have been fetched
     */
    async loadShipped(wanted: readonly Phase[], isStillWanted = (_: Phase) => true): Promise<void> {
      const state = store.getState();
      const phases = PHASES.filter(
        (phase) => wanted.includes(phase) || (wanted.includes('AB') && !isTrained(state, phase)),
      );
      const files = await Promise.all(phases.map(shipped));
      if (store.getState().settings !== state.settings) return;
      files.forEach((bytes, i) => {
        if (bytes === null) change(phases[i], { notice: { kind: 'no-shipped' } });
        else if (isStillWanted(phases[i])) load(phases[i], { kind: 'shipped' }, bytes);
      });
    },

    /** Loads what a visitor's file holds, the weights of a stage or a whole run, or reports why it can't be loaded. */
    async loadFile(stage: Stage, file: File): Promise<void> {
      const { name, size } = file;
      if (size > MOST_BYTES)
        return change(stage, { notice: { kind: 'refused', refusal: { kind: 'foreign' } } });
      const { settings } = store.getState();
      const bytes = await file.arrayBuffer().catch(() => null);
      if (store.getState().settings !== settings) return;
      if (bytes === null) return change(stage, { notice: { kind: 'unread', name } });
      if (isWholeRun(bytes)) return openRun(stage, name, bytes);
      load(stage, { kind: 'file', name }, bytes);
    },

    /** Hands a checkpoint to the visitor. */
    save(stage: Stage): void {
      request({ type: 'save', stage }, (file) => {
        if (file !== null) download(file.fileName, file.bytes);
      });
    },

    /** Notes that what is kept is of the present settings, and whole: nothing that is shipped is to stand beside it. */
    stay(): void {
      isMoving = false;
    },

    /**
     * Loads the kept weights again. If only models that other settings left behind are kept, the missing ones get
     * shipped weights.
     */
    async loadInitialWeights(): Promise<void> {
      const all = kept.all();
      for (const copy of all) sendCopy(copy);
      if (!isMoving && all.length > 0) return;
      isMoving = false;
      const here = (phase: Phase) => all.find(({ stage }) => stage === phase)?.origin.kind ?? 'shipped';
      const isOfShipped = here('A') === 'shipped' && here('B') === 'shipped';
      const missing = PHASES.filter(
        (phase) =>
          hasShipped(store.getState(), [phase]) &&
          !all.some(({ stage }) => stage === phase) &&
          (phase !== 'AB' || isOfShipped),
      );
      // A visitor may have begun to train while they were being fetched; then the shipped composition is of another A
      // or B.
      const isUntrained = (phase: Phase) => !isTrained(store.getState(), phase);
      const isStillWanted = (phase: Phase) =>
        phase === 'AB' ? missing.every(isUntrained) : isUntrained(phase);
      if (missing.length > 0) await this.loadShipped(missing, isStillWanted);
    },

    /** Forgets a composition of other models, before models are replaced by new ones of the same settings. */
    prune(): void {
      const state = store.getState();
      for (const stage of ['AB', 'AB2'] as const) if (isStale(state, stage)) kept.drop(stage);
    },

    /**
     * Forgets all weights that other settings would train differently, before models are replaced by those.
     * @param to null: all weights are forgotten
     */
    move(from: Settings, to: Settings | null): void {
      isMoving = true;
      snapshots.clear();
      kept.only(STAGES.filter((stage) => to !== null && isTrainedAlike(stage, from, to)));
    },

    /** Keeps copies of weights that are loaded or trained. */
    follow(event: LabEvent): void {
      snapshots.follow(event);
      if (event.type === 'refused') kept.refused(event.stage);
      if (event.type !== 'phase') return;
      const { stage, source } = event;
      if (source === 'initial') kept.drop(stage);
      if (source !== 'checkpoint') return;
      const copy = kept.taken(stage);
      if (copy?.standstill) change(stage, copy.standstill.curves);
    },
  };
}
