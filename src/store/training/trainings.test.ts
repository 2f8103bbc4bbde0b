import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { SHIPPED_TRAINING } from '../../results/shippedTraining.ts';
import { PRESETS } from '../../training/settings.ts';
import { keyValue } from '../../worlds/keyvalue/kind.ts';
import { PHASES } from '../../worlds/phases.ts';
import { ADAMW, LAYOUTS, type Layout } from '../../worlds/recipe.ts';
import { lossesEvent, phaseEvent, READY } from '../lab/events.fixture.ts';
import { loaded, opened } from '../lab/lab.fixture.ts';
import { recordedOf, trainingsIn } from './trainings.ts';

const CHECKPOINTS = join('public', 'checkpoints');
const contentIn = (folder: string) => JSON.parse(readFileSync(join(folder, SHIPPED_TRAINING), 'utf8'));
const contentOf = (layout: Layout) => contentIn(join(CHECKPOINTS, layout));

describe('the shipped training', () => {
  it.each(LAYOUTS)('of the %s layout is that of the shipped checkpoints, step for step', (layout) => {
    const content = contentOf(layout);
    const trainings = trainingsIn(content);
    const steps = { A: ADAMW.A.steps, B: ADAMW.B.steps, AB: ADAMW.composition.steps };
    for (const phase of PHASES) {
      const checkpoint = readFileSync(join(CHECKPOINTS, layout, `${phase}.safetensors`));
      expect(content[phase].checkpoint).toBe(createHash('sha256').update(checkpoint).digest('hex'));
      const { losses } = trainings?.[phase] ?? {};
      expect(losses?.steps.at(-1)).toBe(steps[phase]);
      expect(losses?.length).toBeLessThanOrEqual(100);
    }
    expect(trainings?.AB.accuracy.heldOut?.steps.at(-1)).toBe(steps.AB);
    expect(trainings?.A.every).toBe(7);
  });

  it('is refused whole if anything in it is wrong', () => {
    const content = contentOf('small');
    const wrong: [part: string, value: unknown][] = [
      ['adapter', ''],
      ['date', 'yesterday'],
      ['losses', []],
      [
        'losses',
        [
          [2, 1],
          [1, 1],
        ],
      ],
      ['losses', [[1, -1]]],
      ['accuracy', { heldOut: [[25, 1.5]] }],
      ['checkpoint', '../A'],
    ];
    for (const [part, value] of wrong) {
      expect(trainingsIn({ ...content, B: { ...content.B, [part]: value } }), part).toBeNull();
    }
    expect(trainingsIn({ ...content, format: 'another' })).toBeNull();
    fc.assert(fc.property(fc.jsonValue(), (value) => trainingsIn(value) === null));
  });
});

describe('recorded curves', () => {
  const fetchTraining = () =>
    vi.fn(async (folder: string): Promise<unknown> => contentIn(join('public', folder)));

  it('are fetched once somebody sees them, and once only', async () => {
    const fetching = fetchTraining();
    const { lab, says, state } = await opened({ fetchTraining: fetching });
    await says(...loaded);
    expect(fetching).not.toHaveBeenCalled();
    lab.watch();
    await says(phaseEvent('A', 'finished', 'checkpoint', 700));
    expect(fetching.mock.calls).toEqual([['checkpoints/paper']]);
    for (const phase of PHASES) expect(recordedOf(state(), phase)?.seed).toBe(0);
    lab.configure(PRESETS.small);
    expect(recordedOf(state(), 'A')).toBeNull();
    await says(READY);
    await says(...loaded);
    expect(fetching.mock.calls).toEqual([['checkpoints/paper'], ['checkpoints/small']]);
  });

  it('are fetched ahead of a table of one’s own, and not once that is there', async () => {
    const fetching = fetchTraining();
    const { lab, says, state } = await opened({ fetchTraining: fetching });
    lab.watch();
    const table = { fingerprint: 'f'.repeat(64), count: 2 };
    lab.store.setState({ settings: { ...PRESETS.small, world: { ...keyValue.presets.small.world, table } } });
    await says(...loaded);
    expect(fetching).not.toHaveBeenCalled();
    lab.fetchAnchors();
    expect(fetching.mock.calls).toEqual([['checkpoints/paper'], ['checkpoints/small']]);
    await vi.waitFor(() => expect(Object.keys(state().trainings)).toHaveLength(2));
  });

  it('are those of shipped weights, until these are trained or reset, and never among measurements', async () => {
    const { lab, says, state } = await opened({ fetchTraining: fetchTraining() });
    lab.watch();
    await says(...loaded);
    expect(recordedOf(state(), 'A')?.losses.length).toBe(100);
    expect(state().phases.A).toMatchObject({ losses: { length: 0 }, accuracy: {} });
    await says(phaseEvent('A', 'untrained', 'initial', 0));
    expect(recordedOf(state(), 'A')).toBeNull();
    await says(lossesEvent('B', 1, [5]));
    expect(recordedOf(state(), 'B')).toBeNull();
    expect(recordedOf(state(), 'AB')).not.toBeNull();
    expect(recordedOf(state(), 'AB2')).toBeNull();
  });

  it('are optional: a failure has no effect, and they are tried again with the next weights', async () => {
    const fetching = fetchTraining().mockResolvedValueOnce(null);
    const { lab, says, state } = await opened({ fetchTraining: fetching });
    lab.watch();
    await says(phaseEvent('A', 'finished', 'checkpoint', 700));
    expect(recordedOf(state(), 'A')).toBeNull();
    await says(phaseEvent('B', 'finished', 'checkpoint', 800));
    expect(recordedOf(state(), 'A')).not.toBeNull();
  });
});
