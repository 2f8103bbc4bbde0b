import type { WorldKind } from '../kind.ts';

export const words: WorldKind['words'] = {
  en: {
    name: 'Roman numerals',
    about: 'A reads Roman numerals from I to XCIX; B adds and subtracts, and has never seen one.',
  },
  zh: { name: '罗马数字', about: 'A 认识从 I 到 XCIX 的罗马数字；B 会加减，但从未见过罗马数字。' },
  ko: {
    name: '로마 숫자',
    about: 'A는 I부터 XCIX까지 로마 숫자를 읽고, B는 로마 숫자를 본 적 없이 더하고 뺍니다.',
  },
};
