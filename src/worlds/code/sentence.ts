/** The examples of the code world as models read them: a language's name, a program or a description, and a list. */
import { WordLayout } from '../words/layout.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { type Sentence, type Word, wholeWord } from '../words/sentence.ts';
import { ANSWER_COLUMNS, answerTokens, callToken, descriptionTokens } from './answer.ts';
import type { CodeExample } from './example.ts';
import { inWritingOrder, type Language, LONGEST_NAME } from './languages.ts';
import { LIST_LENGTH } from './operations.ts';
import { DIGIT, nameToken, TOKEN_TEXT, taskToken } from './vocabulary.ts';

export interface CodeSentence extends Sentence {
  readonly question: CodeExample;
}

/** Most words of a program that is run: a description of two steps. */
const PROGRAM_WORDS = 5;

/** The language's name, the program, and the list; a description of three steps needs as many fields. */
export const LAYOUT = new WordLayout(1 + PROGRAM_WORDS + LIST_LENGTH, LONGEST_NAME, ANSWER_COLUMNS);

const tokenWord = (token: number): Word => wholeWord(token, TOKEN_TEXT[token]);

/** The name of a core language, or of English, as B knows it. */
export const knownName = ({ kind, index }: Pick<Language, 'kind' | 'index'>): Word =>
  tokenWord(nameToken(kind === 'english' ? 'english' : 'core', index));

/** A call of a core language. */
export const knownCall = (language: Language, operation: number): Word =>
  tokenWord(callToken(language, operation));

export const digitWord = (digit: number): Word => tokenWord(DIGIT + digit);

/** Returns the word that stands for an operation in a program. */
export type Naming = (operation: number) => Word;

/** Returns the names of a library in a lexicon, which may have some libraries of a world only. */
function groupOf(language: Language, { groups }: Lexicon) {
  const group = groups.find(({ number }) => number === language.index);
  if (group === undefined) throw new RangeError(`there is no library ${language.index} here`);
  return group;
}

const descriptionWords = (operations: readonly number[]): Word[] =>
  descriptionTokens(operations).map(tokenWord);

/** The language's name and the words of its program. */
function programWords(
  { language, operations }: CodeExample,
  lexicon: Lexicon,
  naming: Naming | undefined,
): { name: Word; program: Word[] } {
  const written = inWritingOrder(operations, language);
  switch (language.kind) {
    case 'english':
      return { name: knownName(language), program: descriptionWords(operations) };
    case 'core':
      return {
        name: knownName(language),
        program: written.map((operation) => knownCall(language, operation)),
      };
    case 'library': {
      const { name, words } = groupOf(language, lexicon);
      return { name, program: written.map(naming ?? ((operation) => words[operation])) };
    }
  }
}

/**
 * Returns an example as models read it, with its right answer.
 * @param naming names operations by words of other libraries, where programs mix them
 */
export function sentenceOf(question: CodeExample, lexicon: Lexicon, naming?: Naming): CodeSentence {
  const { task, operations, list } = question;
  const { name, program } = programWords(question, lexicon, naming);
  const blanks = Array.from({ length: PROGRAM_WORDS - program.length }, () => null);
  const words = {
    describe: () => program,
    write: () => descriptionWords(operations),
    run: () => [...program, ...blanks, ...list.map(digitWord)],
  }[task]();
  return { question, words: [name, ...words], task: taskToken(task), answer: answerTokens(question) };
}

/**
 * Returns what A knows as text: calls of a library in the order in which they are written, and their meanings in the same
 * order. It says nothing of the order in which calls are carried out.
 */
export function knowledgeOf(question: CodeExample, lexicon: Lexicon): CodeSentence {
  const inOrder = { ...question, operations: inWritingOrder(question.operations, question.language) };
  return { ...sentenceOf(question, lexicon), answer: answerTokens(inOrder) };
}
