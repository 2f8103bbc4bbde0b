import type { WorldKind } from '../kind.ts';

export const words: WorldKind['words'] = {
  en: {
    name: 'Keys and values',
    about: 'A knows which number each key of letters stands for; B adds and subtracts.',
  },
  zh: { name: '键与值', about: 'A 知道每个字母键代表哪个数；B 会加减。' },
  ko: { name: '키와 값', about: 'A는 글자로 된 키가 어떤 수를 뜻하는지 알고, B는 더하고 뺍니다.' },
};
