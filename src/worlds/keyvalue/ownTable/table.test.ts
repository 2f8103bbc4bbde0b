import { describe, expect, it } from 'vitest';
import { formatExpression, parseExpression } from '../../arithmetic/parse.ts';
import { TOKEN_TEXT } from '../../arithmetic/vocabulary.ts';
import { compositionKeyCount, keyCount, keyValueSchema, withoutRows } from '../config.ts';
import { makeKeys, makeOtherKeys } from '../keys.ts';
import { keyValue, makeKeyValueWorld } from '../kind.ts';
import { phoneList } from '../ui/phoneList.ts';
import { checkTable } from './check.ts';
import { makeTable, type Row } from './table.ts';

const ROWS = Array.from(
  { length: 30 },
  (_, n): Row => [`k${'abcdefghijklmnopqrstuvwxyzabcdef'[n]}${n > 25 ? 'z' : ''}`, n],
);
const world = async (share = 0.2, rows = ROWS) => ({
  ...keyValue.presets.small.world,
  share,
  table: await makeTable(rows),
});

describe('a world of own keys', () => {
  it('has the keys and values of the table, spelt as random keys are', async () => {
    const config = keyValueSchema.parse(await world());
    const keys = makeKeys(config);
    expect(new Map(keys.texts.map((text, i) => [text, keys.values[i]]))).toEqual(new Map(ROWS));
    expect(keys.compositionKeys).toBe(6);
    expect([keyCount(config), compositionKeyCount(config)]).toEqual([30, 6]);
    const first = [...keys.letters.subarray(0, 6)].map((token) => TOKEN_TEXT[token]).join('');
    expect(first).toBe(keys.texts[0].padStart(6, '.'));
  });

  it('holds keys out by chance: another seed, others', async () => {
    const config = await world();
    const heldOut = (seed: number) => new Set(makeKeys({ ...config, seed }).texts.slice(6));
    expect(heldOut(0)).toEqual(heldOut(0));
    expect(heldOut(0)).not.toEqual(heldOut(1));
  });

  it('does not depend on the order of the rows', async () => {
    const [table, reversed] = [await makeTable(ROWS), await makeTable([...ROWS].reverse())];
    expect(reversed).toEqual(table);
    expect((await makeTable([['a', 2], ...ROWS])).fingerprint).not.toBe(table.fingerprint);
  });

  it('understands its keys in expressions', async () => {
    const parsed = parseExpression('Ka + kb', makeKeyValueWorld(await world()));
    expect(parsed.ok && formatExpression(parsed.example)).toBe('ka + kb =');
  });

  it('has as many other keys for an A that is to know none of these', async () => {
    const config = await world();
    const own = makeKeys(config);
    const others = makeOtherKeys(config, own);
    expect(others.texts).toHaveLength(30);
    expect(others.texts.some((text) => own.indexOf.has(text))).toBe(false);
  });

  it('is refused where there is nothing to train on, nothing to hold out, or a key twice', async () => {
    expect(keyValueSchema.safeParse(await world(0.01)).success).toBe(false);
    expect(
      keyValueSchema.safeParse({ ...(await world()), table: await makeTable(ROWS.slice(0, 15)) }).success,
    ).toBe(false);
    const [first, ...rest] = ROWS;
    expect(keyValueSchema.safeParse(await world(0.2, [first, first, ...rest])).success).toBe(false);
    expect(keyValueSchema.safeParse(await world(0.2, [['Ab1', 7], ...rest])).success).toBe(false);
  });

  it('is named in files without its rows, and needs them to be built', async () => {
    const named = withoutRows(keyValueSchema.parse(await world()));
    expect(JSON.stringify(named)).not.toContain('ka');
    expect(keyValueSchema.parse(named)).toEqual(named);
    expect(() => makeKeys(named)).toThrow(/rows/);
  });

  it('can be made of the example', () => {
    const checking = checkTable(phoneList());
    let { done, value } = checking.next();
    while (!done) ({ done, value } = checking.next());
    expect(value).toMatchObject({ bad: [], empty: 0, heading: null });
    expect(typeof value === 'object' && value.rows.length).toBe(499);
    expect(typeof value === 'object' && value.rows.at(-1)?.[0]).toBe('zora');
  });
});
