import { expect, test, vi } from 'vitest';
import { TEMPLATES } from '../ops/templates.ts';
import { setUp, TINY, take } from './tiny.fixture.ts';

/** The workgroups of every dispatch that is made meanwhile. */
function watchDispatches() {
  const dispatch = vi.spyOn(GPUComputePassEncoder.prototype, 'dispatchWorkgroups');
  return () => {
    const { calls } = dispatch.mock;
    dispatch.mockRestore();
    return calls;
  };
}

test.each(['A', 'B', 'AB'] as const)(
  'the dispatches reported of %s are those that a step makes',
  async (stage) => {
    const { trainer } = await setUp(TINY, stage);
    const made = watchDispatches();
    trainer.takeStep();
    const account = trainer.account();
    expect(account.map(({ workgroups }) => [...workgroups])).toEqual(made());
    for (const { source, code } of account) {
      expect([...TEMPLATES.values()]).toContain(source);
      expect(code).not.toMatch(/\$\{|^#/m);
    }
    const passes = account.map(({ pass }) => pass);
    const ordered = ['forward', 'backward', 'update'].flatMap((pass) =>
      passes.filter((each) => each === pass),
    );
    expect(passes).toEqual(ordered);
    expect(passes.filter((pass) => pass === 'update')).toHaveLength(3);
  },
);

test('shares of the time sum to 1, and measuring them leaves training as it was, bit for bit', async () => {
  const run = async (isProfiled: boolean) => {
    const { models, trainer } = await setUp(TINY, 'B');
    const before = await take(trainer, 3);
    const norms = await trainer.norms();
    const shares = isProfiled ? await trainer.profile() : null;
    expect(await trainer.norms()).toEqual(norms);
    const after = await take(trainer, 3);
    return {
      shares,
      length: trainer.account().length,
      before,
      after,
      weights: await models.parameters.B.read(),
    };
  };
  const { shares, length, ...profiled } = await run(true);
  const { shares: none, length: same, ...plain } = await run(false);
  expect(profiled).toEqual(plain);
  expect(shares).toHaveLength(length);
  for (const share of shares ?? []) expect(share).toBeGreaterThanOrEqual(0);
  expect((shares ?? []).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  expect(none).toBeNull();
  expect(same).toBe(length);
});
