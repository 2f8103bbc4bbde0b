import { expect, test } from 'vitest';
import { keyValue, makeKeyValueWorld } from '../worlds/keyvalue/kind.ts';
import { compareNumeric } from './kept.ts';

test('counts what both answer right, and what one of them does', async () => {
  const world = makeKeyValueWorld(keyValue.presets.small.world);
  const asked: string[] = [];
  const rightOn = (right: readonly boolean[]) => ({
    right: async (expressions: readonly { fields: Uint8Array }[]) => {
      asked.push(expressions.map(({ fields }) => fields.join()).join());
      return expressions.map((_, i) => right[i % right.length]);
    },
  });
  const B = rightOn([true, true, true, false, false]);
  const AB = rightOn([true, true, false, true, false]);
  expect(await compareNumeric({ B, AB }, world, 'numeric', 10, 3)).toEqual({
    B: 0.6,
    AB: 0.6,
    lost: 0.2,
    gained: 0.2,
  });
  expect(asked[0]).toBe(asked[1]);
});
