import { describe, expect, it } from 'vitest';
import { withTable } from '../../training/ownData.ts';
import { PRESETS, type Settings } from '../../training/settings.ts';
import { keyValue } from '../../worlds/keyvalue/kind.ts';
import { makeTable } from '../../worlds/keyvalue/ownTable/table.ts';
import { ownDataOf } from '../../worlds/registry.ts';
import { lossesEvent, phaseEvent, READY, snapshotEvent } from './events.fixture.ts';
import { loaded, opened, setUp, withInitialWeights } from './lab.fixture.ts';

describe('opening the lab', () => {
  it('takes nothing of a second augmenting model for A’s', async () => {
    const { says, state } = await opened();
    const before = state();
    await says(lossesEvent('A2', 701, [9]));
    expect(state()).toBe(before);
  });

  it('builds nothing for a table whose rows are not here, and keeps the current models', async () => {
    const { lab, heard, state } = await opened();
    const { settings } = state();
    const table = { fingerprint: '0'.repeat(64), count: 20 };
    lab.configure(withTable(settings, table));
    expect(heard()).toEqual([]);
    expect(state()).toMatchObject({ settings, failure: { reason: 'table' }, connection: { kind: 'ready' } });
  });

  it('has the shipped B for own keys, and neither A nor a composition', async () => {
    const { lab, says, heard, state } = await opened({ fetchShipped: async () => new ArrayBuffer(8) });
    const table = await makeTable(Array.from('abcdefghijklmnop', (letter, i) => [letter, i]));
    lab.configure({ ...PRESETS.small, world: { ...keyValue.presets.small.world, table } });
    heard();
    await says(READY);
    expect(heard().filter((command) => command.startsWith('load'))).toEqual(['load B']);
    expect(ownDataOf(state().settings.world)?.count).toBe(16);
  });

  it('configures the paper’s layout, loads the shipped checkpoints and asks a first question', async () => {
    const { lab, says, heard, state } = setUp();
    lab.open();
    expect(heard()).toEqual(['keepSnapshots', 'configure', 'speed', 'stopAt']);
    expect(state().settings).toEqual(PRESETS.paper);
    await says(READY);
    expect(heard()).toEqual(['load A', 'load B', 'load AB', 'ask']);
    expect(state().phases.A.loading).toEqual({ kind: 'shipped' });
    await says(...loaded);
    expect(state().phases.AB).toMatchObject({
      status: 'finished',
      origin: { kind: 'shipped' },
      loading: null,
    });
  });

  it('asks nothing for models that others have replaced while their weights were fetched', async () => {
    let arrive = () => {};
    const paper = new Promise<ArrayBuffer>((resolve) => {
      arrive = () => resolve(new ArrayBuffer(8));
    });
    const { lab, says, heard, state } = setUp({
      fetchShipped: (folder) => (folder === 'checkpoints/paper' ? paper : new Promise(() => {})),
    });
    lab.open();
    await says(READY);
    lab.configure(PRESETS.small);
    await says(READY);
    heard();
    arrive();
    await says();
    expect(heard()).toEqual([]);
    expect(state().initialWeightsLoaded).toBe(false);
  });

  it('measures nothing before somebody sees it, and everything from then on', async () => {
    const { lab, heard } = await withInitialWeights();
    lab.watch();
    lab.watch();
    expect(heard()).toEqual(['watch']);
    lab.configure(PRESETS.small);
    expect(heard()).toEqual(['configure', 'watch', 'speed', 'stopAt']);
  });

  it('has no initial weights with other settings until the shipped ones for them have come', async () => {
    const { lab, says, state } = await withInitialWeights();
    expect(state().initialWeightsLoaded).toBe(true);
    lab.configure(PRESETS.small);
    const arrival = says(READY);
    expect(state()).toMatchObject({ connection: { kind: 'ready' }, initialWeightsLoaded: false });
    await arrival;
    expect(state()).toMatchObject({
      initialWeightsLoaded: true,
      phases: { AB: { loading: { kind: 'shipped' } } },
    });
  });

  it('leaves alone a model that a visitor began to train while the shipped weights were fetched', async () => {
    let arrive = () => {};
    const arrival = new Promise<ArrayBuffer>((resolve) => {
      arrive = () => resolve(new ArrayBuffer(8));
    });
    const { lab, says, heard } = setUp({ fetchShipped: () => arrival });
    lab.open();
    await says(READY, phaseEvent('A', 'training', 'initial', 0));
    heard();
    arrive();
    await says();
    expect(heard()).toEqual(['load B', 'ask']);
  });

  it('fetches the shipped checkpoints while the models are being built', () => {
    const fetched: string[] = [];
    const { lab } = setUp({
      fetchShipped: async (folder, phase) => {
        fetched.push(`${folder} ${phase}`);
        return null;
      },
    });
    lab.open();
    expect(fetched).toEqual(['A', 'B', 'AB'].map((phase) => `checkpoints/paper ${phase}`));
  });

  it('reports a missing shipped checkpoint', async () => {
    const { state, heard } = await opened({ fetchShipped: async () => null });
    expect(state().phases.A.notice).toEqual({ kind: 'no-shipped' });
    expect(heard()).toEqual([]);
  });

  it('knows when there is only the CPU', async () => {
    const { says, state } = await opened();
    const noGpu = { reason: 'no-adapter', message: 'none' } as const;
    await says({ type: 'device', adapter: 'CPU', software: true, noGpu });
    expect(state().device).toEqual({ adapter: 'CPU', software: true, noGpu });
  });

  it('builds only models that can be asked if there is only the CPU', async () => {
    const noGpu = { reason: 'no-adapter', message: 'none' } as const;
    const device = { type: 'device', adapter: 'CPU', software: true, noGpu } as const;
    const lora: Settings = {
      ...PRESETS.small,
      composition: { ...PRESETS.small.composition, variant: 'lora' },
    };
    const { lab, says, heard, state } = setUp();
    lab.open();
    lab.configure(lora);
    heard();
    await says(device, { type: 'failed', reason: 'no-gpu', message: '' }, READY);
    expect(heard()).toEqual(['configure', 'speed', 'stopAt', 'load A', 'load B', 'load AB', 'ask']);
    expect(state()).toMatchObject({ settings: PRESETS.paper, failure: { reason: 'no-gpu' } });
    lab.dismissFailure();
    lab.configure(lora);
    expect(heard()).toEqual([]);
    expect(state()).toMatchObject({ settings: PRESETS.paper, failure: { reason: 'no-gpu' } });
  });

  it('starts untrained where nothing is shipped', async () => {
    const { lab, says, heard, state } = await withInitialWeights();
    lab.configure({ ...PRESETS.paper, world: { ...keyValue.presets.paper.world, operands: 2 } });
    expect(heard()).toEqual(['configure', 'speed', 'stopAt']);
    await says(READY);
    expect(heard()).toEqual(['ask']);
    expect(state().phases.A.status).toBe('untrained');
  });

  it('keeps what other settings would train alike, and takes what is missing from the shipped', async () => {
    const { lab, says, heard } = await withInitialWeights();
    await says(lossesEvent('B', 1, [5]), phaseEvent('B', 'paused', 'trained', 1), snapshotEvent('B', 1));
    heard();
    const composition = { ...PRESETS.paper.composition, pairs: [{ augmenting: 2, anchor: 0 }] };
    lab.configure({ ...PRESETS.paper, composition });
    await says(READY, ...loaded.slice(0, 2));
    expect(heard()).toEqual(['configure', 'speed', 'stopAt', 'load A', 'restore B', 'ask']);
    lab.configure(PRESETS.paper);
    await says(READY);
    expect(heard()).toEqual(['configure', 'speed', 'stopAt', 'load A', 'restore B', 'ask']);
  });

  it('knows a second augmenting model, and the links to it', async () => {
    const { lab, says, heard, state } = await withInitialWeights();
    lab.configure({ ...PRESETS.paper, augmenting: 'later' });
    const parameters = { ...READY.parameters, A2: 300, AB2: 20 };
    await says({ ...READY, parameters });
    expect(heard()).toEqual(['configure', 'speed', 'stopAt', 'load B', 'ask']);
    expect(state().phases.A2).toMatchObject({
      parameters: 300,
      steps: PRESETS.paper.A.optimiser.steps,
    });
    await says(lossesEvent('A2', 1, [5, 4]));
    expect(state().phases.A.step).toBe(0);
    expect(state().phases.A2).toMatchObject({ step: 2, origin: { kind: 'trained' } });
    lab.play('AB2');
    expect(heard()).toEqual([]);
    await says(
      phaseEvent('A', 'paused', 'trained', 1),
      phaseEvent('B', 'paused', 'trained', 1),
      phaseEvent('A2', 'paused', 'trained', 2),
      phaseEvent('AB', 'paused', 'trained', 1),
    );
    heard();
    lab.play('AB2');
    expect(heard()).toEqual(['play AB2']);
  });
});
