import { describe, expect, test } from 'vitest';
import { expand } from './template.ts';

const lines = (...text: string[]) => text.join('\n');

describe('expand', () => {
  test('fills in constants', () => {
    expect(expand('const N = ${N}u; // ${WHY}', { N: 3, WHY: true })).toBe('const N = 3u; // true');
  });

  test('unrolls counts, constants and lists, nested', () => {
    const source = lines(
      '#for i in 2',
      '#for c in x y',
      'a${i}.${c}',
      '#end',
      '#end',
      '#for j in N',
      '${j}',
      '#end',
    );
    expect(expand(source, { N: 1 })).toBe(lines('a0.x', 'a0.y', 'a1.x', 'a1.y', '0'));
  });

  test('a count of 0 leaves nothing', () => {
    expect(expand(lines('before', '#for i in N', '${i}', '#end', 'after'), { N: 0 })).toBe(
      lines('before', 'after'),
    );
  });

  test('chooses branches, also nested ones', () => {
    const source = lines('#if A', '#if !B', 'a', '#else', 'ab', '#end', '#else', 'none', '#end');
    expect(expand(source, { A: true, B: false })).toBe('a');
    expect(expand(source, { A: true, B: true })).toBe('ab');
    expect(expand(source, { A: false, B: true })).toBe('none');
  });

  test.each([
    ['${UNKNOWN}', /needs the constant UNKNOWN/],
    ['#for i in 2', /has no #end/],
    ['#end', /stray "#end"/],
    [lines('#if A', 'x'), /has no #end/],
  ])('refuses %j', (source, message) => {
    expect(() => expand(source, { A: true })).toThrow(message);
  });
});
