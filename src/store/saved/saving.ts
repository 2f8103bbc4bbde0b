/**
 * Saves the present run as training goes, and finds it again when the page opens: after a reload, a crash or a closed
 * tab. Each tab saves a run of its own; a run that one tab has open is left alone by the others.
 */
import type { LabEvent } from '../../protocol/messages.ts';
import type { Settings } from '../../training/settings.ts';
import type { Stage } from '../../training/stages.ts';
import { ownDataOf } from '../../worlds/registry.ts';
import type { Channel } from '../lab/channel.ts';
import { trainingStage } from '../lab/state.ts';
import type { KeptWeights } from '../weights/keptWeights.ts';
import { isTrainedHere } from '../weights/lineage.ts';
import type { Archive, Claim } from './archive.ts';
import { createRoom, MOST_BYTES } from './room.ts';
import { SAVED_VERSION, type SavedRun, type SavedStage } from './savedRun.ts';

export interface SavingEnvironment {
  archive: Archive;
  claim: Claim;
  /** The id of the run that this tab had open, which a reload does not erase. */
  tab: { read(): string | null; write(id: string | null): void };
  /** Milliseconds since 1970. */
  now(): number;
  /** Returns an id that nothing else has. */
  newId(): string;
}

/** A saved run that was found, with its weights. */
export interface Found {
  run: SavedRun;
  stages: SavedStage[];
}

const sizeOf = ({ bytes, standstill }: SavedStage): number =>
  bytes.byteLength + (standstill?.optimiser.moments.byteLength ?? 0);

export function createSaving(
  { store }: Pick<Channel, 'store'>,
  kept: KeptWeights,
  { archive, claim, tab, now, newId }: SavingEnvironment,
) {
  const room = createRoom(archive, claim);
  /** The present run; null while nothing of it is worth saving. */
  let id: string | null = null;
  let release = () => {};
  /** The stages that the archive has otherwise than they are, and whether training came to rest or began. */
  const changed = new Set<Stage>();
  let isChanged = false;
  let writing: Promise<void> | null = null;
  /** True between leaving a run and the models of the next one. */
  let isBetween = false;

  const isWorthSaving = () =>
    trainingStage(store.getState()) !== null ||
    kept.all().some(({ origin }) => isTrainedHere(origin) || origin.kind === 'file');

  /** Someone's own data, and models that know them by heart, stay in the page's memory unless they want it otherwise. */
  const isPrivate = () => {
    const { settings, keepsOwnData } = store.getState();
    return ownDataOf(settings.world) !== null && !keepsOwnData;
  };

  async function open(): Promise<string | null> {
    if (id !== null) return id;
    const created = newId();
    const claimed = await claim(created, false);
    if (claimed === null) return null;
    id = created;
    release = claimed;
    tab.write(id);
    for (const { stage } of kept.all()) changed.add(stage);
    return id;
  }

  function described(of: string): SavedRun {
    const state = store.getState();
    return {
      version: SAVED_VERSION,
      id: of,
      settings: state.settings,
      savedAt: now(),
      size: kept.all().reduce((sum, copy) => sum + sizeOf(copy), 0),
      training: trainingStage(state) ?? state.resuming,
      queued: state.queued,
      run: state.runs.present,
    };
  }

  const isFull = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError';

  async function put(run: SavedRun, stages: SavedStage[], removed: Stage[]): Promise<void> {
    try {
      await archive.put(run, stages, removed);
    } catch (error) {
      if (!isFull(error) || !(await room.make(run, 1))) throw error;
      await put(run, stages, removed);
    }
  }

  async function write(): Promise<void> {
    if (isPrivate()) return store.setState({ saving: 'private' });
    const isNew = id === null;
    const opened = await open();
    if (opened === null) return;
    const run = described(opened);
    if (run.size > MOST_BYTES) return store.setState({ saving: 'too-large' });
    // The run may be left while it is written: all that belongs to it is taken now.
    const stages = [...changed];
    const copies = stages.flatMap((stage) => kept.of(stage) ?? []);
    const removed = stages.filter((stage) => kept.of(stage) === undefined);
    changed.clear();
    isChanged = false;
    try {
      if (isNew) await room.make(run, 0);
      await put(run, copies, removed);
    } catch (error) {
      for (const stage of stages) changed.add(stage);
      throw error;
    }
    if (id !== opened) return;
    store.setState({ saving: 'on' });
    if (isNew) await list();
  }

  function save(): void {
    const isNothing = changed.size === 0 && !isChanged;
    if (writing !== null || isBetween || isNothing || !isWorthSaving()) return;
    writing = write()
      .catch((error: unknown) => {
        // The next change tries again.
        store.setState({ saving: isFull(error) ? 'full' : 'forbidden' });
        return 'failed';
      })
      .then((outcome) => {
        writing = null;
        const { saving } = store.getState();
        if (outcome !== 'failed' && saving !== 'private' && saving !== 'too-large') save();
      });
  }

  /** Leaves the present run in the archive. */
  function leave(): void {
    release();
    release = () => {};
    id = null;
    tab.write(null);
    changed.clear();
    isBetween = true;
    store.setState(({ saving }) => ({
      saving: saving === 'full' || saving === 'forbidden' ? saving : 'idle',
    }));
  }

  /** Lists the saved runs, and notes which of them there are. */
  async function list(): Promise<SavedRun[]> {
    const { runs, others } = await archive.list();
    store.setState({ savedRuns: runs.flatMap(({ run }) => run ?? []), savedByOthers: others });
    return runs;
  }

  /** Claims the first of these runs that no other tab has open, and returns it with its weights. */
  async function claimFirst(runs: readonly SavedRun[], own: string | null): Promise<Found | null> {
    for (const run of runs) {
      const claimed = await claim(run.id, run.id === own);
      if (claimed === null) continue;
      const stages = await archive.stagesOf(run.id);
      leave();
      id = run.id;
      release = claimed;
      tab.write(id);
      return { run, stages };
    }
    return null;
  }

  /** Removes every saved run of someone's own data, unless another tab has it open. */
  async function removeOwnData(): Promise<void> {
    await writing;
    for (const run of await list()) {
      if (ownDataOf(run.settings.world) === null) continue;
      const giveBack = run.id === id ? () => {} : await claim(run.id, false);
      if (giveBack === null) continue;
      await archive.remove(run.id);
      giveBack();
    }
    await list();
  }

  return {
    /** Notes that the copy of a stage's weights is another now. */
    changed(stage: Stage): void {
      changed.add(stage);
      save();
    },

    /** Saves that training began, or came to rest. The state has the event already. */
    follow(event: LabEvent): void {
      if (event.type === 'ready') isBetween = false;
      if (event.type !== 'phase') return;
      isChanged = true;
      save();
    },

    /**
     * Finds the run that this tab had open, or else the newest that no tab has open, among those with wanted settings.
     * It is this tab's from now on.
     */
    async find(isWanted: (settings: Settings) => boolean): Promise<Found | null> {
      try {
        const runs = await list();
        const own = tab.read();
        const wanted = runs.filter(({ settings }) => isWanted(settings));
        return await claimFirst(
          wanted.toSorted((one, other) => Number(other.id === own) - Number(one.id === own)),
          own,
        );
      } catch {
        store.setState({ saving: 'forbidden' });
        return null;
      }
    },

    /** Finds the saved models of a run in the list of runs; null if they are gone, or open in another tab. */
    async findRun(run: string): Promise<Found | null> {
      const runs = await list().catch(() => []);
      return claimFirst(
        runs.filter((saved) => saved.run === run),
        null,
      ).catch(() => null);
    },

    leave,

    /** Saves the visitor's own data and their models in this browser, or removes all that was saved of them. */
    keepOwnData(isKept: boolean): void {
      store.setState({ keepsOwnData: isKept });
      if (isKept) {
        for (const { stage } of kept.all()) changed.add(stage);
        save();
      } else {
        store.setState({ saving: 'private' });
        removeOwnData().catch(() => store.setState({ saving: 'forbidden' }));
      }
    },
  };
}
