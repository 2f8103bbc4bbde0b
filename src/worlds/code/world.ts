/**
 * The code world: A knows what the names of five libraries stand for; B describes, writes and runs programs in the core
 * languages that it knows. A⊕B describes and runs programs of the libraries.
 */
import { Random } from '../../engine/random.ts';
import type { CellMap } from '../cells.ts';
import { drawComposed, type RowKind } from '../words/batches.ts';
import { pick, shuffled } from '../words/draw.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { Word } from '../words/sentence.ts';
import { textOf, WordWorld } from '../words/world.ts';
import type { Judged, Parsed, PartSuite } from '../world.ts';
import { descriptionTokens, isRight, readAnswer } from './answer.ts';
import { callMap } from './callMap.ts';
import { type CodeConfig, makeLexicon } from './config.ts';
import { formatExample, type Task } from './example.ts';
import { CORE, inWritingOrder, type Language, libraryOf } from './languages.ts';
import { OPERATIONS } from './operations.ts';
import { parseExample } from './parse.ts';
import { ALL_OPERATIONS, drawKnown, drawList, drawQuestion } from './questions.ts';
import {
  type CodeSentence,
  digitWord,
  knowledgeOf,
  knownCall,
  knownName,
  LAYOUT,
  sentenceOf,
} from './sentence.ts';
import { drawOf, isSuite, SUITE_NAMES } from './suites.ts';
import { CALL, DIGIT, END, ENGLISH_WORD, GLOSS, TOKEN_TEXT, taskToken } from './vocabulary.ts';

export const CODE_TEXT = textOf(TOKEN_TEXT, LAYOUT, { glosses: { from: GLOSS, count: OPERATIONS.length } });

/** Keep evaluation apart from the training batches of the same seed. */
const SUITE_STREAM = 0x73756974;
const MIXED_STREAM = 0x6d697865;

/** The rows of a composition's batch: a third describe, four ninths run, and the others are B's. */
const DESCRIBED = 24 / 72;
const RUN = 32 / 72;

/** Returns the core language that is written as a library is. */
const coreLike = ({ notation }: Language): Language =>
  CORE.find((core) => core.notation === notation) ?? CORE[0];

export class CodeWorld extends WordWorld<CodeSentence> {
  protected readonly augmenting = {
    task: (random: Random) => taskToken(pick(random, ['describe', 'run'])),
    known: (random: Random) =>
      random.below(2) === 0
        ? knownCall(pick(random, CORE), random.below(OPERATIONS.length))
        : digitWord(random.below(10)),
    answer: (random: Random) =>
      random.below(2) === 0 ? ENGLISH_WORD + random.below(END - ENGLISH_WORD) : DIGIT + random.below(10),
  };
  protected readonly composition: readonly RowKind[];

  constructor(
    private readonly config: CodeConfig,
    lexicon = makeLexicon(config),
  ) {
    super(CODE_TEXT, LAYOUT, lexicon, END, config.seed);
    this.composition = [
      { share: DESCRIBED, draw: (random) => this.drawComposed(random, 'describe') },
      { share: RUN, draw: (random) => this.drawComposed(random, 'run') },
      { share: 1, draw: (random) => this.drawForAnchor(random) },
    ];
  }

  protected withLexicon(lexicon: Lexicon): CodeWorld {
    return new CodeWorld(this.config, lexicon);
  }

  protected drawForAnchor(random: Random): CodeSentence {
    return sentenceOf(drawKnown(random, this.config.operands), this.lexicon);
  }

  private drawComposed(random: Random, task: Task): CodeSentence {
    const { lexicon, config } = this;
    return drawComposed(random, lexicon, (group, operations, naming) => {
      const library = libraryOf(lexicon.groups[group]);
      return sentenceOf(drawQuestion(random, task, library, operations, config.operands), lexicon, naming);
    });
  }

  protected drawKnowledge(random: Random): CodeSentence {
    const { lexicon, config } = this;
    const language = libraryOf(pick(random, lexicon.groups));
    const count = 1 + random.below(config.operands);
    const operations = Array.from({ length: count }, () => pick(random, ALL_OPERATIONS));
    return knowledgeOf({ task: 'describe', language, operations, list: [] }, lexicon);
  }

  protected drawAbout(random: Random, entry: number): CodeSentence {
    const { lexicon, config } = this;
    const group = lexicon.groups[lexicon.groupOf[entry]];
    const library = libraryOf(group);
    const operation = lexicon.values[entry];
    const others = entry < lexicon.composed ? group.trained : group.held;
    const drawn = drawQuestion(random, 'run', library, others, config.operands);
    const place = random.below(drawn.operations.length);
    const operations = drawn.operations.with(place, operation);
    const asked = 1 + inWritingOrder([...operations.keys()], library).indexOf(place);
    return { ...sentenceOf({ ...drawn, operations }, lexicon), asked };
  }

  /** B's calls take the place of names in the notation of their library, behind the name of its core language. */
  protected withWords(example: CodeSentence, words: readonly (Word | null)[]): CodeSentence {
    const core = coreLike(example.question.language);
    const isReplaced =
      example.question.language.kind === 'library' && words.some((word) => operationIn(word) !== null);
    if (!isReplaced) return { ...example, words };
    const calls = words.map((word) => {
      const operation = operationIn(word);
      return operation === null ? word : knownCall(core, operation);
    });
    return { ...example, words: [knownName(core), ...calls.slice(1)] };
  }

  protected knownWord(token: number): Word | null {
    const operation = token - GLOSS;
    return operation >= 0 && operation < OPERATIONS.length ? knownCall(CORE[0], operation) : null;
  }

  protected read({ question }: CodeSentence, tokens: readonly number[]): string | null {
    return readAnswer(question, tokens);
  }

  protected otherMaps(seed: number): CellMap<CodeSentence>[] {
    return [callMap(this.lexicon, seed)];
  }

  protected drawAsked(count: number, seed: number): CodeSentence[] {
    return this.draw('runHeldOut', count, seed);
  }

  draw(suite: string, count: number, seed: number): CodeSentence[] {
    if (!isSuite(suite)) throw new RangeError(`there is no suite “${suite}” in this world`);
    const random = new Random(seed, SUITE_STREAM + SUITE_NAMES.indexOf(suite));
    return Array.from({ length: count }, () =>
      sentenceOf(drawOf(suite, random, this.lexicon, this.config.operands), this.lexicon),
    );
  }

  drawFromParts(which: PartSuite, count: number, seed: number): CodeSentence[] {
    if (which !== 'mixed') return this.part(which).draw('runHeldOut', count, seed);
    const parts = [this.part('first').lexicon, this.part('second').lexicon];
    const random = new Random(seed, MIXED_STREAM);
    return Array.from({ length: count }, () => this.drawMixed(random, parts));
  }

  /** Draws a program of two calls, one of them by a held-out name of each part, in the notation of one. */
  private drawMixed(random: Random, parts: readonly Lexicon[]): CodeSentence {
    const groups = parts.map(({ groups: own }) => pick(random, own));
    const calls = shuffled(
      random,
      groups.map(({ held, words }) => words[pick(random, held)]),
    );
    const operations = calls.map(({ gloss }) => (gloss ?? GLOSS) - GLOSS);
    const question = {
      task: 'run' as const,
      language: libraryOf(pick(random, groups)),
      operations,
      list: drawList(random),
    };
    const left = inWritingOrder(calls, question.language);
    return sentenceOf(question, this.lexicon, () => left.shift() ?? calls[0]);
  }

  override judge({ question }: CodeSentence, tokens: readonly number[]): Judged {
    return { reading: readAnswer(question, tokens), correct: isRight(question, tokens) };
  }

  /** A says what each name stands for in the order in which the names are written, which need not be that of the steps. */
  judgeReadings({ question }: CodeSentence, tokens: readonly number[]): Judged | null {
    const { task, language } = question;
    if (task !== 'describe' || language.kind !== 'library') return null;
    const operations = tokens.map((token) => token - GLOSS);
    if (!operations.every((operation) => operation in OPERATIONS)) return { reading: null, correct: false };
    const said = [...descriptionTokens(operations), END];
    return { reading: readAnswer(question, said), correct: isRight(question, said) };
  }

  parse(text: string): Parsed<CodeSentence> {
    const { lexicon, config } = this;
    const parsed = parseExample(text, { libraries: lexicon.groups.map(libraryOf), most: config.operands });
    return parsed.ok ? { ok: true, example: sentenceOf(parsed.example, lexicon) } : parsed;
  }

  format({ question }: CodeSentence): string {
    return formatExample(question);
  }
}

/** Returns the operation that a core language's call stands for; null for any other word. */
function operationIn(word: Word | null): number | null {
  const call = word?.tokens.length === 1 ? word.tokens[0] - CALL : -1;
  return call >= 0 && call < CORE.length * OPERATIONS.length ? call % OPERATIONS.length : null;
}
