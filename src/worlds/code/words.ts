import type { WorldKind } from '../kind.ts';

export const words: WorldKind['words'] = {
  en: {
    name: 'Code',
    about:
      'A knows the names in five libraries; B describes, writes and runs programs, and has seen none of them.',
  },
  zh: { name: '代码', about: 'A 认识五个库里的函数名；B 会描述、编写和运行程序，但从未见过这些名字。' },
  ko: {
    name: '코드',
    about:
      'A는 다섯 라이브러리의 함수 이름을 알고, B는 그 이름을 본 적 없이 프로그램을 설명하고 쓰고 실행합니다.',
  },
};
