import { describe, expect, it } from 'vitest';
import { shippedSettings, shippedTrio } from '../../training/shipped.fixture.ts';
import { lossesEvent, phaseEvent, READY, snapshotEvent } from '../lab/events.fixture.ts';
import { setUp } from '../lab/lab.fixture.ts';
import { presentModels } from './lineage.ts';

const settings = shippedSettings();
const steps = { A: settings.A.optimiser.steps, AB: settings.composition.optimiser.steps };
const NAME = 'mine.safetensors';

/** Makes a lab in which a run of the shipped weights was trained, and gives its file. */
async function withRun() {
  const saved: { name: string; bytes: ArrayBuffer }[] = [];
  const set = setUp({
    download: (name, bytes) => saved.push({ name, bytes }),
    fetchShipped: async () => null,
  });
  const { lab, says, commands } = set;
  lab.open();
  lab.configure(settings);
  await says(READY);
  await says(
    lossesEvent('A', 1, [3, 2]),
    phaseEvent('A', 'finished', 'trained', steps.A),
    lossesEvent('B', 1, [4]),
    phaseEvent('B', 'finished', 'trained', settings.B.optimiser.steps),
    lossesEvent('AB', steps.AB - 1, [0.5, 0.25]),
    { type: 'accuracy', stage: 'AB', step: steps.AB, accuracy: { heldOut: 0.75 } },
    phaseEvent('AB', 'finished', 'trained', steps.AB),
  );
  commands.splice(0);
  const saving = lab.saveRun();
  for (const command of commands.splice(0)) {
    if (command.type !== 'save') continue;
    const file = shippedTrio().find(({ stage }) => stage === command.stage);
    if (file) await says({ type: 'checkpoint', id: command.id, fileName: '', ...file });
  }
  await saving;
  set.heard();
  return { ...set, saved, given: (bytes: ArrayBuffer) => lab.loadFile('B', new File([bytes], NAME)) };
}

describe('a whole run', () => {
  it('is handed over as one file', async () => {
    const { saved, state } = await withRun();
    expect(saved.map(({ name }) => name)).toEqual(['calm-small-seed0-run.safetensors']);
    expect(state().phases.AB.notice).toBeNull();
  });

  it('replaces what was trained here only once the visitor says so', async () => {
    const { lab, given, saved, heard, state } = await withRun();
    const before = presentModels(state());
    await given(saved[0].bytes);
    expect(state().phases.B.notice).toEqual({ kind: 'replaces', name: NAME, lost: ['A', 'B', 'AB'] });
    expect(heard()).toEqual([]);
    lab.leaveRun('B');
    expect(state().phases.B.notice).toBeNull();
    lab.takeRun();
    expect(heard()).toEqual([]);
    expect(presentModels(state())).toEqual(before);
  });

  it('replaces what is saved at once, which can be opened again', async () => {
    const { lab, says, given, saved, state } = await withRun();
    await says(snapshotEvent('A', 2));
    expect(state().saving).toBe('on');
    const run = state().runs.present;
    await given(saved[0].bytes);
    expect(state().phases.B.notice).toBeNull();
    expect(state().runs.present).not.toBe(run);
    await says(READY);
    await lab.openRun(run ?? '');
    expect(state().runs.present).toBe(run);
  });

  it('comes with its settings, weights and curves, and is the present one', async () => {
    const { lab, says, given, saved, heard, commands, state } = await withRun();
    lab.configure({ ...settings, seed: 5 });
    await says(READY);
    heard();
    await given(saved[0].bytes);
    expect(state().settings).toEqual(settings);
    expect(heard()[0]).toBe('configure');
    await says(READY);
    const trio = shippedTrio();
    const loads = commands.flatMap((command) => (command.type === 'load' ? [command] : []));
    expect(loads.map(({ stage, bytes }) => [stage, bytes.byteLength])).toEqual(
      trio.map(({ stage, bytes }) => [stage, expect.closeTo(bytes.byteLength, -3)]),
    );
    await says(phaseEvent('AB', 'finished', 'checkpoint', steps.AB));
    const { origin, losses, accuracy } = state().phases.AB;
    expect(origin).toEqual({ kind: 'file', name: NAME });
    expect([...losses.values.subarray(0, losses.length)]).toEqual([0.5, 0.25]);
    expect(accuracy.heldOut?.values[0]).toBe(0.75);
    const { all, present } = state().runs;
    expect(all).toHaveLength(2);
    expect(all.find(({ id }) => id === present)?.stages.AB?.origin).toBe('file');
  });

  it('goes on as the run that it is when it is trained on', async () => {
    const { lab, says, given, saved, state } = await withRun();
    lab.configure({ ...settings, seed: 5 });
    await says(READY);
    await given(saved[0].bytes);
    await says(READY, phaseEvent('A', 'paused', 'checkpoint', steps.A));
    const { present, all } = state().runs;
    await says(lossesEvent('A', steps.A + 1, [1]));
    expect(state().runs.present).toBe(present);
    expect(state().runs.all).toHaveLength(all.length);
  });

  it('that is damaged is refused, and nothing gives way to it', async () => {
    const { given, saved, heard, state } = await withRun();
    const before = presentModels(state());
    const bytes = saved[0].bytes.slice(0, -4);
    await given(bytes);
    expect(heard()).toEqual(['load B']); // no header that can be read says what it is: the worker refuses it
    const changed = saved[0].bytes.slice(0);
    new Uint8Array(changed).set([0, 0, 0x80, 0x7f], changed.byteLength - 4);
    await given(changed);
    expect(heard()).toEqual([]);
    expect(state().phases.B.notice).toMatchObject({ kind: 'refused', refusal: { kind: 'not-finite' } });
    expect(presentModels(state())).toEqual(before);
  });
});
