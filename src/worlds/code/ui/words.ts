/** The words of the code world's own figures. They are loaded with them. */
import type { Language } from '../../worldWords.ts';

export interface WalkWords {
  title: string;
  /** The order in which the calls of a program are carried out. */
  order: { nested: string; piped: string; english: string };
  exampleList: string;
  given: string;
  lists: string;
  begins: (list: string) => string;
  step: (number: number, of: number, phrase: string, list: string) => string;
  said: (list: string) => string;
  saidToo: string;
  controls: string;
  play: string;
  pause: string;
  next: string;
}

export const WORDS: Record<Language, WalkWords> = {
  en: {
    title: 'Step by step',
    order: {
      nested: 'Nested calls are carried out from the inside out.',
      piped: 'The list goes through the calls from left to right.',
      english: 'The steps are carried out from left to right.',
    },
    exampleList: 'You gave no list, so the program runs on this one.',
    given: 'the list at first',
    lists: 'The list after each step',
    begins: (list) => `The list is ${list} at first.`,
    step: (number, of, phrase, list) => `Step ${number} of ${of}: “${phrase}” makes it ${list}.`,
    said: (list) => `A⊕B wrote ${list} here.`,
    saidToo: 'A⊕B wrote the same.',
    controls: 'Step through the program',
    play: 'Play',
    pause: 'Pause',
    next: 'Next step',
  },
  zh: {
    title: '一步一步',
    order: {
      nested: '嵌套的调用从里到外执行。',
      piped: '列表从左到右依次经过各个调用。',
      english: '各步从左到右执行。',
    },
    exampleList: '你没有给出列表，所以程序在这个列表上运行。',
    given: '起初的列表',
    lists: '每一步之后的列表',
    begins: (list) => `起初列表是 ${list}。`,
    step: (number, of, phrase, list) => `第 ${number} 步，共 ${of} 步：“${phrase}” 把它变成 ${list}。`,
    said: (list) => `A⊕B 在这里写的是 ${list}。`,
    saidToo: 'A⊕B 写的也一样。',
    controls: '逐步执行程序',
    play: '播放',
    pause: '暂停',
    next: '下一步',
  },
  ko: {
    title: '한 단계씩',
    order: {
      nested: '겹쳐 쓴 호출은 안에서 바깥으로 실행됩니다.',
      piped: '리스트는 왼쪽에서 오른쪽으로 호출을 지나갑니다.',
      english: '단계는 왼쪽에서 오른쪽으로 실행됩니다.',
    },
    exampleList: '리스트를 주지 않아서 이 리스트로 프로그램을 실행합니다.',
    given: '처음 리스트',
    lists: '각 단계 뒤의 리스트',
    begins: (list) => `처음 리스트는 ${list}입니다.`,
    step: (number, of, phrase, list) => `${of}단계 중 ${number}단계: “${phrase}” 뒤에는 ${list}입니다.`,
    said: (list) => `A⊕B는 여기에 ${list}라고 썼습니다.`,
    saidToo: 'A⊕B도 똑같이 썼습니다.',
    controls: '프로그램을 한 단계씩 실행',
    play: '재생',
    pause: '일시정지',
    next: '다음 단계',
  },
};

export interface CallMapWords {
  title: string;
  subtitle: string;
  label: (language: string) => string;
  first: string;
  second: string;
  program: string;
  programs: (language: string) => string;
  choose: string;
}

export const CALL_MAP_WORDS: Record<Language, CallMapWords> = {
  en: {
    title: 'Every program of two calls',
    subtitle: 'B runs each of them on a list of its own. A cell lights up where every list is right.',
    label: (language) => `Programs of two calls in ${language}, which B runs`,
    first: 'first call',
    second: 'second call',
    program: 'program',
    programs: (language) => `programs in ${language}`,
    choose: 'Core language',
  },
  zh: {
    title: '所有两个调用的程序',
    subtitle: 'B 在各自的列表上运行每个程序。每个列表都对的地方会亮起。',
    label: (language) => `B 运行的 ${language} 程序，各有两个调用`,
    first: '第一个调用',
    second: '第二个调用',
    program: '程序',
    programs: (language) => `${language} 程序`,
    choose: '核心语言',
  },
  ko: {
    title: '호출 두 개짜리 모든 프로그램',
    subtitle: 'B가 프로그램마다 다른 리스트로 실행합니다. 모든 리스트가 맞으면 칸이 켜집니다.',
    label: (language) => `B가 실행하는 ${language} 프로그램, 호출 두 개`,
    first: '첫째 호출',
    second: '둘째 호출',
    program: '프로그램',
    programs: (language) => `${language} 프로그램`,
    choose: '핵심 언어',
  },
};
