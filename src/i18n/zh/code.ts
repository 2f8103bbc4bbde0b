import type * as english from '../en/code.ts';

export const codeSuites: typeof english.codeSuites = {
  names: 'A 读出的名字',
  describeHeldOut: '描述，留出的名字',
  describeTrained: '描述，训练过的名字',
  describeCore: '描述，核心语言',
  writeHeldOut: '编写，留出的名字',
  writeTrained: '编写，训练过的名字',
  writeCore: '编写，核心语言',
  runHeldOut: '运行，留出的名字',
  runTrained: '运行，训练过的名字',
  runCore: '运行，核心语言',
  runEnglish: '运行，英语',
};

export const codeRows: typeof english.codeRows = {
  names: ['读出留出的名字', 'f(g(x)) → double、reverse'],
  describeHeldOut: ['代码到文本，留出的名字', 'f(g(x)) → 先 reverse 再 double'],
  describeTrained: ['代码到文本，训练过的名字', 'f(g(x)) → 先 reverse 再 double'],
  describeCore: ['代码到文本，核心语言', 'double(reverse(x)) → 先 reverse 再 double'],
  writeHeldOut: ['文本到代码，留出的名字', '先 reverse 再 double → f(g(x))'],
  writeTrained: ['文本到代码，训练过的名字', '先 reverse 再 double → f(g(x))'],
  writeCore: ['文本到代码，核心语言', '先 reverse 再 double → double(reverse(x))'],
  runHeldOut: ['补全，留出的名字', '列表 [7, 0, 5, 3] 经过 f → [3, 5, 0, 7]'],
  runTrained: ['补全，训练过的名字', '列表 [7, 0, 5, 3] 经过 f → [3, 5, 0, 7]'],
  runCore: ['补全，核心语言', '列表 [7, 0, 5, 3] 经过 reverse → [3, 5, 0, 7]'],
  runEnglish: ['补全，英语', '对列表 [7, 0, 5, 3] 做 reverse → [3, 5, 0, 7]'],
};

export const codeProblem: typeof english.codeProblem = (problem, detail) => {
  switch (problem) {
    case 'nothing-asked':
      return '你还没有输入问题。请输入一个程序，例如 reverse([7, 0, 5, 3])。';
    case 'foreign-sign':
      return `模型不认识“${detail}”。请使用名字、数字、括号、逗号和 |，例如 [7, 0, 5, 3] | reverse | add_one。`;
    case 'unknown-name':
      return `这里没有语言有“${detail}”这个词。请输入名字的前几个字母并从列表中选择，或使用 B 认识的名字，例如 reverse([7, 0, 5, 3])。`;
    case 'no-such-language':
      return `“${detail}”不是语言。请以 py:、sh: 或库名开头，例如 py: add_one(reverse(x))。`;
    case 'misplaced':
      return `“${detail}”的位置不对。请把调用套在一起，例如 add_one(reverse(x))，或依次排列，例如 x | reverse | add_one。`;
    case 'brackets':
      return '括号不配对。打开的括号都要关闭，例如 add_one(reverse([7, 0, 5, 3]))。';
    case 'not-a-list':
      return `“${detail}”处应该是列表。调用接受四个数字或 x，例如 reverse([7, 0, 5, 3])。`;
    case 'list-length':
      return `列表有四个数字，这里有 ${detail} 个。例如输入 reverse([7, 0, 5, 3])。`;
    case 'digit-range':
      return `${detail} 太大了。列表是四个 0 到 9 的数，例如 reverse([7, 0, 5, 3])。`;
    case 'not-a-call':
      return `“${detail}”不是操作的名字。例如输入 x | reverse | add_one。`;
    case 'not-applied':
      return `“${detail}”没有可处理的列表。请写成调用，例如 reverse([7, 0, 5, 3])。`;
    case 'no-calls':
      return '这里没有说要对列表做什么。请在外面加上调用，例如 reverse([7, 0, 5, 3])。';
    case 'mixed-libraries':
      return `这些属于不同的语言：${detail}。请只用一种语言的名字，例如 add_one(reverse(x))。`;
    case 'wrong-notation':
      return `这种语言的程序有另一种写法。请改为输入 ${detail}。`;
    case 'too-many-calls':
      return `太长了：最多 ${detail} 个调用。例如输入 add_one(reverse([7, 0, 5, 3]))。`;
    case 'unknown-step':
      return `“${detail}”不是任何操作的描述。例如输入 add one then reverse on [7, 0, 5, 3]。`;
    case 'no-language':
      return `要把“${detail}”写成程序，请以语言开头，例如 py: add one then reverse；要运行它，请以列表结尾，例如 add one then reverse on [7, 0, 5, 3]。`;
    case 'cannot-write':
      return `模型不会编写 ${detail} 的程序：A 告诉 B 名字的意思，但 B 从未写过这些名字。请要求 B 认识的语言，例如 py: add one then reverse。`;
    case 'write-or-run':
      return `${detail} 这个名字要求编写程序，列表却要求运行。请去掉其中一个，例如 py: add one then reverse，或 add one then reverse on [7, 0, 5, 3]。`;
  }
};
