import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../training/settings.ts';
import { fieldsOf, parseFields } from './fields.ts';

describe('the fields of the settings', () => {
  it('mean the settings they were made of', () => {
    expect(parseFields(fieldsOf(PRESETS.small))).toEqual({ settings: PRESETS.small });
  });

  it('name those that hold no number within the limits', () => {
    const fields = fieldsOf(PRESETS.paper);
    expect(parseFields({ ...fields, keys: '12', seed: 'x' })).toEqual({ wrong: ['seed', 'keys'] });
    expect(parseFields({ ...fields, operands: '' })).toEqual({ wrong: ['operands'] });
    expect(parseFields({ ...fields, share: '95' })).toEqual({ wrong: ['share'] });
    expect(parseFields({ ...fields, worldSeed: '-1' })).toEqual({ wrong: ['worldSeed'] });
    expect(parseFields({ ...fields, keys: '1000.5' })).toEqual({ wrong: ['keys'] });
  });
});
