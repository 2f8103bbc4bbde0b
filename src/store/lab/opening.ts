/** The models that are open: of settings that a visitor or an address wants, or of a run that was saved. */
import type { Settings } from '../../training/settings.ts';
import { canAnswer } from '../../training/stages.ts';
import type { StageFile } from '../../training/wholeRun.ts';
import { ownDataOf } from '../../worlds/registry.ts';
import type { Wanted } from '../address/wantedSettings.ts';
import { createOwnTables } from '../data/ownTables.ts';
import type { createRuns } from '../runs/runs.ts';
import type { createSaving, Found } from '../saved/saving.ts';
import type { Origin } from '../training/origin.ts';
import type { KeptWeights } from '../weights/keptWeights.ts';
import type { createWeights } from '../weights/weights.ts';
import type { Channel } from './channel.ts';
import type { Way } from './connection.ts';
import type { LabState } from './state.ts';

/** Returns true if settings take a GPU even to be asked, and there is none. */
export const isBeyondReach = ({ device, settings }: Pick<LabState, 'device' | 'settings'>): boolean =>
  device?.noGpu !== undefined && !canAnswer(settings);

interface Parts {
  weights: ReturnType<typeof createWeights>;
  kept: KeptWeights;
  saving: ReturnType<typeof createSaving>;
  runs: ReturnType<typeof createRuns>;
}

interface Actions {
  /** Starts a worker in place of the one before. */
  startWorker(way: Way): void;
  /** Builds the models of the present settings. */
  build(): void;
  /** Forgets what was asked of the present models. */
  forget(): void;
}

export function createOpening(
  { store }: Pick<Channel, 'store'>,
  { weights, kept, saving, runs }: Parts,
  { startWorker, build, forget }: Actions,
) {
  const { getState, setState } = store;
  const tables = createOwnTables();

  /** Leaves the present models for others. Theirs is another run. */
  function leave(): void {
    forget();
    runs.leave();
    setState({ queued: null, resuming: null, restoredFrom: null });
  }

  /** Makes a saved run the present one, unless it is of someone's own data that are not here. */
  function adopt({ run: { settings, training, queued, run, savedAt }, stages }: Found): void {
    const complete = tables.complete(settings);
    if (complete === null) {
      saving.leave();
      return;
    }
    kept.fill(stages);
    weights.stay();
    const hasOwnData = ownDataOf(complete.world) !== null;
    setState(({ keepsOwnData }) => ({
      settings: complete,
      resuming: training,
      queued,
      restoredFrom: savedAt,
      keepsOwnData: keepsOwnData || hasOwnData,
    }));
    runs.resume(run);
  }

  /** Connects, builds the models and loads weights: the shipped ones, or those that a lost GPU left behind. */
  function open(way: Way): void {
    weights.prune();
    startWorker(way);
    build();
  }

  /** Returns the settings with what they take, or says why their models can't be had here, and returns null. */
  function withinReach(wanted: Settings): Settings | null {
    const settings = tables.complete(wanted);
    if (settings !== null && !isBeyondReach({ device: getState().device, settings })) return settings;
    setState({ failure: { reason: settings === null ? 'table' : 'no-gpu', message: '' } });
    return null;
  }

  function buildFor(settings: Settings): void {
    setState({ settings });
    if (getState().connection.kind === 'unavailable') open('first');
    else build();
  }

  return {
    open,

    /** Opens the run that this tab or an earlier visit left behind, if its settings are wanted; else other models. */
    async start({ isWanted, settings }: Wanted): Promise<void> {
      setState({ settings });
      startWorker('first');
      const found = await saving.find(isWanted);
      if (found !== null) adopt(found);
      build();
    },

    /**
     * Builds new models, where these settings can be had. Weights that they would train alike stay; all others are
     * left to the archive.
     */
    configure(wanted: Settings): void {
      const settings = withinReach(wanted);
      if (settings === null) return;
      saving.leave();
      leave();
      weights.move(getState().settings, settings);
      buildFor(settings);
    },

    /**
     * Opens weights from a file in place of the present run, which stays saved. Returns false if their settings can't be
     * had; then nothing has changed.
     */
    openFiles(wanted: Settings, files: readonly StageFile[], origin: Origin): boolean {
      const settings = withinReach(wanted);
      if (settings === null) return false;
      saving.leave();
      leave();
      weights.move(getState().settings, null);
      kept.fill(files.map((file) => ({ ...file, origin, standstill: null })));
      weights.stay();
      buildFor(settings);
      return true;
    },

    /** Leaves the present run, which stays saved, for the models that are shipped for its settings. */
    beginAnew(): void {
      saving.leave();
      leave();
      weights.move(getState().settings, null);
      buildFor(getState().settings);
    },

    /** Opens the saved models of a run in the list of runs, unless another tab has them open. */
    async openRun(id: string): Promise<void> {
      const found = await saving.findRun(id);
      if (found === null) return setState({ failure: { reason: 'open-elsewhere', message: '' } });
      leave();
      weights.move(getState().settings, null);
      adopt(found);
      buildFor(getState().settings);
    },
  };
}
