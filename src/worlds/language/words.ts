import type { WorldKind } from '../kind.ts';

export const words: WorldKind['words'] = {
  en: {
    name: 'Languages',
    about:
      'A knows the words of five small languages; B translates three large ones into English and solves word problems.',
  },
  zh: { name: '语言', about: 'A 认识五种小语言的单词；B 能把三种大语言译成英语，还会解应用题。' },
  ko: {
    name: '언어',
    about: 'A는 작은 언어 다섯 가지의 단어를 알고, B는 큰 언어 세 가지를 영어로 옮기고 문장제를 풉니다.',
  },
};
