import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_NAMES, type FieldName } from '../../training/settingFields.ts';
import { PRESETS } from '../../training/settings.ts';
import { asWritten, formTexts, problemIn, settingsOfForm } from './formTexts.ts';

const { small } = PRESETS;
const texts = formTexts(small);
const read = (name: FieldName, text: string) => settingsOfForm({ ...texts, [name]: text }, small);
const problem = (name: FieldName, text: string) => problemIn({ ...texts, [name]: text }, name);

describe('the form of settings', () => {
  it.each([
    ['B.rate', '0,004', '0.004'],
    ['B.rate', '４ｅ－３', '0.004'],
    ['B.rate', '0·004', '0.004'],
    ['B.rate', '1e-3', '0.001'],
    ['B.rate', ' .004 ', '0.004'],
    ['B.steps', '1,000', '1000'],
    ['B.steps', '１，０００', '1000'],
    ['B.steps', '1 000', '1000'],
    ['B.steps', '1e3', '1000'],
    ['B.steps', '700.0', '700'],
    ['A.exit', 'Ｎｏｎｅ', 'none'],
    ['A.goal', '98 %', '0.98'],
    ['share', '20', '20'],
    ['share', '20 %', '20'],
    ['share', '２０％', '20'],
    ['share', '12,5', '12.5'],
    ['share', '7', '7'],
  ] as const)('takes %s of %j for %s', (name, text, written) => {
    expect(asWritten(name, text)).toBe(written);
    expect(read(name, text)).toEqual(read(name, written));
    expect(read(name, text)).toHaveProperty('settings');
  });

  it.each([
    ['B.steps', '1.000', { problem: 'two-numbers', numbers: [1, 1000] }],
    ['B.steps', '1,5', { problem: 'not-whole' }],
    ['B.steps', '200,000', { problem: 'limits' }],
    ['B.steps', 'many', { problem: 'no-number', text: 'many' }],
    ['B.steps', '', { problem: 'empty' }],
    ['B.width', '33', { problem: 'not-multiple' }],
    ['B.rate', '0', { problem: 'limits' }],
    ['share', '95', { problem: 'limits' }],
    ['share', '0x10', { problem: 'no-number', text: '0x10%' }],
    ['B.rate', '9'.repeat(99), { problem: 'no-number', text: `${'9'.repeat(24)}…` }],
  ] as const)('refuses %s of %j for the true reason', (name, text, expected) => {
    expect(problem(name, text)).toEqual(expected);
    expect(read(name, text)).toEqual({ wrong: expect.arrayContaining([name]) });
  });

  it('takes or refuses whatever is typed, and what it writes means the same', () => {
    const typed = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0159.,-+eE%_· ，。－％noneyes'), maxLength: 20 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.double().map(String),
    );
    fc.assert(
      fc.property(fc.constantFrom(...FIELD_NAMES), typed, (name, text) => {
        const taken = read(name, text);
        const written = asWritten(name, text);
        expect(asWritten(name, written)).toBe(written);
        expect(read(name, written)).toEqual(taken);
        if (problem(name, text)) expect(taken).toEqual({ wrong: expect.arrayContaining([name]) });
      }),
      { numRuns: 2000 },
    );
  });
});
