import { describe, expect, it } from 'vitest';
import { withTable } from '../../training/ownData.ts';
import { PRESETS } from '../../training/settings.ts';
import { makeTable } from '../../worlds/keyvalue/ownTable/table.ts';
import { lossesEvent, phaseEvent, READY, snapshotEvent } from '../lab/events.fixture.ts';
import { loaded, memoryArchive, setUp } from '../lab/lab.fixture.ts';
import type { LabEnvironment } from '../lab/lab.ts';
import { wouldLoseWork } from './wouldLoseWork.ts';

const ANY = { isWanted: () => true, settings: PRESETS.paper };

/** A browser in which pages open and close: an archive, and which runs pages have claimed. */
function browser() {
  const archive = memoryArchive();
  const claimed = new Set<string>();
  let ids = 0;
  let runs: string | null = null;
  const runStorage = {
    read: () => runs,
    write: (text: string) => {
      runs = text;
    },
    subscribe: () => {},
  };
  /** Opens a page in a tab, which may have had a page before. */
  const page = async (tab: { id: string | null }, environment: Partial<LabEnvironment> = {}) => {
    const held = new Set<string>();
    const set = setUp({
      archive,
      runStorage,
      claim: async (id) => {
        if (claimed.has(id)) return null;
        for (const each of [claimed, held]) each.add(id);
        return () => {
          for (const each of [claimed, held]) each.delete(id);
        };
      },
      tab: {
        read: () => tab.id,
        write: (id) => {
          tab.id = id;
        },
      },
      newId: () => `run ${++ids}`,
      ...environment,
    });
    await set.lab.start(ANY);
    await set.says(READY);
    return {
      ...set,
      /** Ends the page without a word, as a crash does. */
      close: () => {
        for (const id of held) claimed.delete(id);
      },
    };
  };
  return { archive, page };
}

const training = [phaseEvent('A', 'untrained', 'initial', 0), phaseEvent('A', 'training', 'trained', 0)];

describe('a run', () => {
  it('goes on in the next page of the tab from the last snapshot, with its curve', async () => {
    const { page } = browser();
    const tab = { id: null };
    const before = await page(tab);
    await before.says(...loaded, ...training, lossesEvent('A', 1, [5, 4]), snapshotEvent('A', 2));
    await before.says(lossesEvent('A', 3, [3]));
    before.close();

    const after = await page(tab);
    expect(after.state().settings).toEqual(before.state().settings);
    expect(after.heard().filter((command) => !command.startsWith('ask'))).toEqual([
      'keepSnapshots',
      'configure',
      'speed',
      'stopAt',
      'restore A',
      'load B',
    ]);
    await after.says(phaseEvent('A', 'paused', 'checkpoint', 2), loaded[1]);
    expect(after.heard()).toEqual(['play A']);
    expect(after.state().phases.A).toMatchObject({ step: 2, losses: { length: 2 } });
    expect(after.state().runs.present).toBe(before.state().runs.present);
  });

  it('stays at rest in the next page if it was', async () => {
    const { page } = browser();
    const tab = { id: null };
    const before = await page(tab);
    await before.says(...training, lossesEvent('A', 1, [5, 4]));
    await before.says(phaseEvent('A', 'paused', 'trained', 2), snapshotEvent('A', 2));
    before.close();
    const after = await page(tab);
    await after.says(phaseEvent('A', 'paused', 'checkpoint', 2));
    expect(after.heard()).not.toContain('play A');
    expect(after.state().restoredFrom).not.toBe(null);
  });

  it('waits for the losses that led to a snapshot', async () => {
    const { page, archive } = browser();
    const { says, state } = await page({ id: null });
    await says(...training, lossesEvent('A', 1, [5]), snapshotEvent('A', 2));
    expect(archive.stages.size).toBe(0);
    await says(lossesEvent('A', 2, [4, 3]));
    const [saved] = archive.stages.values();
    expect(saved.standstill?.curves.losses.length).toBe(2);
    expect(state().saving).toBe('on');
  });

  it('of one tab is left alone by another, which gets it once that is closed', async () => {
    const { page } = browser();
    const first = await page({ id: null });
    await first.says(...training, lossesEvent('A', 1, [5]), snapshotEvent('A', 1));
    const second = await page({ id: null });
    expect(second.state().restoredFrom).toBe(null);
    first.close();
    const third = await page({ id: null });
    expect(third.state().restoredFrom).not.toBe(null);
  });

  it('of other settings than an address wants is not opened', async () => {
    const { page, archive } = browser();
    const first = await page({ id: null });
    await first.says(...training, lossesEvent('A', 1, [5]), snapshotEvent('A', 1));
    first.close();
    const { lab, state } = setUp({ archive });
    await lab.start({ isWanted: (settings) => settings === PRESETS.small, settings: PRESETS.small });
    expect(state()).toMatchObject({ settings: PRESETS.small, restoredFrom: null });
  });

  it('stays in the archive when other settings are chosen, and these make another', async () => {
    const { page, archive } = browser();
    const { lab, says } = await page({ id: null });
    await says(...training, lossesEvent('A', 1, [5]), snapshotEvent('A', 1));
    lab.configure(PRESETS.small);
    await says(READY, ...training, lossesEvent('A', 1, [5]), snapshotEvent('A', 1));
    expect([...archive.runs.keys()]).toEqual(['run 1', 'run 2']);
    expect([...archive.stages.keys()]).toEqual(['run 1 A', 'run 2 A']);
  });

  it('is the ninth, and takes the place of the oldest', async () => {
    const { page, archive } = browser();
    let now = 0;
    for (let i = 0; i < 9; i++) {
      const { lab, says, close } = await page({ id: null }, { now: () => ++now });
      lab.configure({ ...PRESETS.small, seed: i });
      await says(READY, ...training, lossesEvent('A', 1, [5]), snapshotEvent('A', 1));
      close();
    }
    expect(archive.runs.size).toBe(8);
    expect(archive.runs.has('run 1')).toBe(false);
  });
});

describe('a storage', () => {
  it('that is full loses its oldest runs first', async () => {
    const { page, archive } = browser();
    const first = await page({ id: null });
    await first.says(...training, lossesEvent('A', 1, [5]), snapshotEvent('A', 1));
    first.lab.configure(PRESETS.small);
    first.close();
    const put = archive.put;
    archive.put = async (...run) => {
      if (archive.runs.size > 0) throw new DOMException('', 'QuotaExceededError');
      return put(...run);
    };
    const { lab, says, state } = await page({ id: null }, {});
    lab.configure({ ...PRESETS.small, seed: 9 });
    await says(READY, ...training, lossesEvent('A', 1, [5]), snapshotEvent('A', 1));
    expect(state().saving).toBe('on');
    expect(archive.runs.size).toBe(1);
  });

  it.each([
    ['forbidden', new DOMException('', 'SecurityError')],
    ['full', new DOMException('', 'QuotaExceededError')],
  ] as const)('that is %s leaves training alone, and the state says so', async (saving, error) => {
    const { page, archive } = browser();
    archive.put = () => Promise.reject(error);
    const { says, state } = await page({ id: null });
    await says(...training, lossesEvent('A', 1, [5]), snapshotEvent('A', 1), lossesEvent('A', 2, [4]));
    expect(state()).toMatchObject({ saving, phases: { A: { status: 'training', step: 2 } } });
    expect(wouldLoseWork(state())).toBe(true);
  });

  it('that refused to remove a model is asked again with the next change', async () => {
    const { page, archive } = browser();
    const { says, state } = await page({ id: null });
    await says(...training, lossesEvent('A', 1, [5]), snapshotEvent('A', 1));
    const { put } = archive;
    archive.put = () => Promise.reject(new DOMException('', 'UnknownError'));
    await says(phaseEvent('A', 'untrained', 'initial', 0), phaseEvent('A', 'training', 'trained', 0));
    expect(state().saving).toBe('forbidden');
    archive.put = put;
    await says(phaseEvent('B', 'training', 'trained', 0));
    expect([...archive.stages.keys()]).toEqual([]);
    expect(state().saving).toBe('on');
  });

  it('that can’t be opened keeps no page from opening', async () => {
    const archive = memoryArchive();
    archive.list = () => Promise.reject(new DOMException('', 'SecurityError'));
    const { lab, says, state } = setUp({ archive });
    await lab.start(ANY);
    await says(READY);
    expect(state()).toMatchObject({ connection: { kind: 'ready' }, saving: 'forbidden' });
  });
});

describe('own data', () => {
  it('and the models that know them are saved only when their owner wants it', async () => {
    const { page, archive } = browser();
    const { lab, says, state } = await page({ id: null });
    const table = await makeTable(Array.from('abcdefghijklmnop', (letter, i) => [letter, i]));
    lab.configure(withTable(PRESETS.small, table));
    await says(READY, ...training, lossesEvent('A', 1, [5]), snapshotEvent('A', 1));
    expect(archive.runs.size).toBe(0);
    expect(state().saving).toBe('private');
    lab.keepOwnData(true);
    await says();
    expect(archive.runs.size).toBe(1);
    lab.keepOwnData(false);
    await says();
    expect(archive.runs.size).toBe(0);
    expect(archive.stages.size).toBe(0);
  });

  it('of earlier runs are removed too when their owner changes their mind, and nothing else is', async () => {
    const { page, archive } = browser();
    const { lab, says } = await page({ id: null });
    await says(...training, lossesEvent('A', 1, [5]), snapshotEvent('A', 1));
    lab.keepOwnData(true);
    for (const first of 'xy') {
      const table = await makeTable(Array.from(`${first}bcdefghijklmnop`, (letter, i) => [letter, i]));
      lab.configure(withTable(PRESETS.small, table));
      await says(READY, ...training, lossesEvent('A', 1, [5]), snapshotEvent('A', 1));
    }
    expect(archive.runs.size).toBe(3);
    lab.keepOwnData(false);
    await says();
    expect([...archive.runs.keys()]).toEqual(['run 1']);
  });
});
