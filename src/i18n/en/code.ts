/** The words of the code world: its suites, and why a text is no program. */
import type { CodeProblem, CodeSuiteName } from '../../worlds/registry.ts';

export const codeSuites: Record<CodeSuiteName, string> = {
  names: 'names that A reads',
  describeHeldOut: 'describe, held-out names',
  describeTrained: 'describe, trained names',
  describeCore: 'describe, core languages',
  writeHeldOut: 'write, held-out names',
  writeTrained: 'write, trained names',
  writeCore: 'write, core languages',
  runHeldOut: 'run, held-out names',
  runTrained: 'run, trained names',
  runCore: 'run, core languages',
  runEnglish: 'run, English',
};

export const codeRows: Record<CodeSuiteName, [name: string, example: string]> = {
  names: ['Reading held-out names', 'f(g(x)) → double, reverse'],
  describeHeldOut: ['Code to text, held-out names', 'f(g(x)) → reverse then double'],
  describeTrained: ['Code to text, trained names', 'f(g(x)) → reverse then double'],
  describeCore: ['Code to text, core languages', 'double(reverse(x)) → reverse then double'],
  writeHeldOut: ['Text to code, held-out names', 'reverse then double → f(g(x))'],
  writeTrained: ['Text to code, trained names', 'reverse then double → f(g(x))'],
  writeCore: ['Text to code, core languages', 'reverse then double → double(reverse(x))'],
  runHeldOut: ['Completion, held-out names', 'f([7, 0, 5, 3]) → [3, 5, 0, 7]'],
  runTrained: ['Completion, trained names', 'f([7, 0, 5, 3]) → [3, 5, 0, 7]'],
  runCore: ['Completion, core languages', 'reverse([7, 0, 5, 3]) → [3, 5, 0, 7]'],
  runEnglish: ['Completion, English', 'reverse on [7, 0, 5, 3] → [3, 5, 0, 7]'],
};

export function codeProblem(problem: CodeProblem, detail: string): string {
  switch (problem) {
    case 'nothing-asked':
      return 'You have not typed anything to ask. Type a program, such as reverse([7, 0, 5, 3]).';
    case 'foreign-sign':
      return `The models do not understand “${detail}”. Use names, digits, brackets, commas and |, as in [7, 0, 5, 3] | reverse | add_one.`;
    case 'unknown-name':
      return `No language here has the word “${detail}”. Type the first letters of a name and choose from the list, or use names that B knows, as in reverse([7, 0, 5, 3]).`;
    case 'no-such-language':
      return `“${detail}” is no language. Begin with py:, sh: or the name of a library, as in py: add_one(reverse(x)).`;
    case 'misplaced':
      return `“${detail}” is out of place. Put calls around each other, as in add_one(reverse(x)), or behind each other, as in x | reverse | add_one.`;
    case 'brackets':
      return 'The brackets do not match. Close each one that you open, as in add_one(reverse([7, 0, 5, 3])).';
    case 'not-a-list':
      return `“${detail}” stands where a list belongs. A call takes four digits or x, as in reverse([7, 0, 5, 3]).`;
    case 'list-length':
      return `A list has four digits, and this one has ${detail}. Type for example reverse([7, 0, 5, 3]).`;
    case 'digit-range':
      return `${detail} is too large. A list has four numbers from 0 to 9, as in reverse([7, 0, 5, 3]).`;
    case 'not-a-call':
      return `“${detail}” is not the name of an operation. Type for example x | reverse | add_one.`;
    case 'not-applied':
      return `“${detail}” has no list to work on. Write it as a call, as in reverse([7, 0, 5, 3]).`;
    case 'no-calls':
      return 'This says nothing about what to do with the list. Put a call around it, as in reverse([7, 0, 5, 3]).';
    case 'mixed-libraries':
      return `These belong to different languages: ${detail}. Use the names of one, as in add_one(reverse(x)).`;
    case 'wrong-notation':
      return `This language writes its programs in another way. Type ${detail} instead.`;
    case 'too-many-calls':
      return `That is too long: ${detail} calls at most. Type for example add_one(reverse([7, 0, 5, 3])).`;
    case 'unknown-step':
      return `“${detail}” describes no operation. Type for example add one then reverse on [7, 0, 5, 3].`;
    case 'no-language':
      return `Begin with a language to have “${detail}” written as a program, as in py: add one then reverse. Or end with a list to have it run, as in add one then reverse on [7, 0, 5, 3].`;
    case 'cannot-write':
      return `The models cannot write programs of ${detail}: A tells B what names mean, but B has never written one. Ask for a language that B knows, as in py: add one then reverse.`;
    case 'write-or-run':
      return `The name ${detail} asks for a program, and the list asks to run it. Leave one of them out, as in py: add one then reverse, or add one then reverse on [7, 0, 5, 3].`;
  }
}
