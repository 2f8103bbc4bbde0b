import type * as english from '../en/code.ts';

export const codeSuites: typeof english.codeSuites = {
  names: 'A가 읽는 이름',
  describeHeldOut: '설명, 홀드아웃 이름',
  describeTrained: '설명, 학습한 이름',
  describeCore: '설명, 핵심 언어',
  writeHeldOut: '작성, 홀드아웃 이름',
  writeTrained: '작성, 학습한 이름',
  writeCore: '작성, 핵심 언어',
  runHeldOut: '실행, 홀드아웃 이름',
  runTrained: '실행, 학습한 이름',
  runCore: '실행, 핵심 언어',
  runEnglish: '실행, 영어',
};

export const codeRows: typeof english.codeRows = {
  names: ['홀드아웃 이름 읽기', 'f(g(x)) → double과 reverse'],
  describeHeldOut: ['코드에서 글로, 홀드아웃 이름', 'f(g(x)) → reverse 다음 double'],
  describeTrained: ['코드에서 글로, 학습한 이름', 'f(g(x)) → reverse 다음 double'],
  describeCore: ['코드에서 글로, 핵심 언어', 'double(reverse(x)) → reverse 다음 double'],
  writeHeldOut: ['글에서 코드로, 홀드아웃 이름', 'reverse 다음 double → f(g(x))'],
  writeTrained: ['글에서 코드로, 학습한 이름', 'reverse 다음 double → f(g(x))'],
  writeCore: ['글에서 코드로, 핵심 언어', 'reverse 다음 double → double(reverse(x))'],
  runHeldOut: ['완성, 홀드아웃 이름', '리스트 [7, 0, 5, 3]에 f → [3, 5, 0, 7]'],
  runTrained: ['완성, 학습한 이름', '리스트 [7, 0, 5, 3]에 f → [3, 5, 0, 7]'],
  runCore: ['완성, 핵심 언어', '리스트 [7, 0, 5, 3]에 reverse → [3, 5, 0, 7]'],
  runEnglish: ['완성, 영어', '리스트 [7, 0, 5, 3]을 reverse → [3, 5, 0, 7]'],
};

export const codeProblem: typeof english.codeProblem = (problem, detail) => {
  switch (problem) {
    case 'nothing-asked':
      return '아직 아무것도 입력하지 않았습니다. reverse([7, 0, 5, 3]) 같은 프로그램을 입력하세요.';
    case 'foreign-sign':
      return `모델은 “${detail}”을(를) 모릅니다. 이름, 숫자, 괄호, 쉼표와 |를 쓰세요. 예: [7, 0, 5, 3] | reverse | add_one`;
    case 'unknown-name':
      return `“${detail}”(이)라는 말이 있는 언어는 여기 없습니다. 이름의 첫 글자를 입력하고 목록에서 고르거나 B가 아는 이름을 쓰세요. 예: reverse([7, 0, 5, 3])`;
    case 'no-such-language':
      return `“${detail}”은(는) 언어가 아닙니다. py:, sh: 또는 라이브러리 이름으로 시작하세요. 예: py: add_one(reverse(x))`;
    case 'misplaced':
      return `“${detail}”의 자리가 맞지 않습니다. add_one(reverse(x))처럼 호출을 겹치거나 x | reverse | add_one처럼 이어 쓰세요.`;
    case 'brackets':
      return '괄호가 맞지 않습니다. 연 괄호는 모두 닫으세요. 예: add_one(reverse([7, 0, 5, 3]))';
    case 'not-a-list':
      return `“${detail}” 자리에는 리스트가 와야 합니다. 호출에는 숫자 네 개나 x가 들어갑니다. 예: reverse([7, 0, 5, 3])`;
    case 'list-length':
      return `리스트는 숫자 네 개인데 여기에는 ${detail}개가 있습니다. 예: reverse([7, 0, 5, 3])`;
    case 'digit-range':
      return `${detail}은(는) 너무 큽니다. 리스트는 0부터 9까지의 수 네 개입니다. 예: reverse([7, 0, 5, 3])`;
    case 'not-a-call':
      return `“${detail}”은(는) 연산의 이름이 아닙니다. 예: x | reverse | add_one`;
    case 'not-applied':
      return `“${detail}”에 처리할 리스트가 없습니다. 호출로 쓰세요. 예: reverse([7, 0, 5, 3])`;
    case 'no-calls':
      return '리스트로 무엇을 할지 없습니다. 호출로 감싸세요. 예: reverse([7, 0, 5, 3])';
    case 'mixed-libraries':
      return `서로 다른 언어에 속합니다: ${detail}. 한 언어의 이름만 쓰세요. 예: add_one(reverse(x))`;
    case 'wrong-notation':
      return `이 언어는 프로그램을 다르게 씁니다. 대신 ${detail}을(를) 입력하세요.`;
    case 'too-many-calls':
      return `너무 깁니다. 호출은 ${detail}개까지입니다. 예: add_one(reverse([7, 0, 5, 3]))`;
    case 'unknown-step':
      return `“${detail}”에 해당하는 연산이 없습니다. 예: add one then reverse on [7, 0, 5, 3]`;
    case 'no-language':
      return `“${detail}”을(를) 프로그램으로 쓰려면 py: add one then reverse처럼 언어로 시작하고, 실행하려면 add one then reverse on [7, 0, 5, 3]처럼 리스트로 끝내세요.`;
    case 'cannot-write':
      return `모델은 ${detail}의 프로그램을 쓸 수 없습니다. A는 B에게 이름의 뜻을 알려 주지만 B는 그 이름을 써 본 적이 없습니다. B가 아는 언어로 요청하세요. 예: py: add one then reverse`;
    case 'write-or-run':
      return `${detail}(이)라는 이름은 프로그램을 써 달라는 뜻이고 리스트는 실행해 달라는 뜻입니다. py: add one then reverse나 add one then reverse on [7, 0, 5, 3]처럼 하나를 빼세요.`;
  }
};
