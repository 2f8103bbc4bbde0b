/** The language world of the paper (section 4.2): languages of which A knows the words, and B others and arithmetic. */
import { Random } from '../../engine/random.ts';
import type { CellMap } from '../cells.ts';
import { drawComposed, type RowKind } from '../words/batches.ts';
import { pick } from '../words/draw.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { Word } from '../words/sentence.ts';
import { WordWorld } from '../words/world.ts';
import type { Judged, Parsed, PartSuite } from '../world.ts';
import { CATEGORY_OF, CONCEPTS } from './concepts.ts';
import {
  drawTranslation,
  drawWordByWord,
  drawWordProblem,
  type Example,
  KNOWN_LANGUAGES,
  lowLanguage,
  translation,
  wordProblem,
} from './examples.ts';
import { HIGH_LANGUAGES } from './languages.ts';
import { drawProblem, drawStatementWith, poolsOf } from './meanings.ts';
import { formatExample, parseExample } from './parse.ts';
import { drawPartSuite, drawSuite } from './suites.ts';
import {
  END,
  ENDING,
  ENGLISH_LANGUAGE,
  ENGLISH_WORD,
  englishWord,
  highName,
  highWord,
  LAYOUT,
  NUMBER,
  NUMBERS,
  numberWord,
  readTokens,
  SOLVE,
  TEXT,
  TRANSLATE,
} from './vocabulary.ts';

const ALL = poolsOf();
/** Share of translations among the examples of B. */
const TRANSLATIONS = 0.55;
/** Share of the tasks in A's rows that are translations. */
const TASKS = 0.6;
/** English words that stand in answers, with `the` and the ending. */
const ANSWER_WORDS = ENDING + 1 - ENGLISH_WORD;
/** The rows of a composition's batch, of 76: translations and problems over A's words, and B's own examples. */
const ROWS = { translations: 56 / 76, problems: 12 / 76, known: 8 / 76 };

export class LanguageWorld extends WordWorld<Example> {
  constructor(
    lexicon: Lexicon,
    private readonly wordSeed: number,
  ) {
    super(TEXT, LAYOUT, lexicon, END, wordSeed);
  }

  protected withLexicon(lexicon: Lexicon): LanguageWorld {
    return new LanguageWorld(lexicon, this.wordSeed);
  }

  protected readonly augmenting = {
    task: (random: Random) => (random.uniform() < TASKS ? TRANSLATE : SOLVE),
    known: (random: Random) =>
      random.below(2) === 0
        ? numberWord(random.below(NUMBERS))
        : highWord(random.below(HIGH_LANGUAGES.length), random.below(CONCEPTS)),
    answer: (random: Random) =>
      random.below(3) < 2 ? ENGLISH_WORD + random.below(ANSWER_WORDS) : NUMBER + random.below(NUMBERS),
  };

  protected drawForAnchor(random: Random): Example {
    if (random.uniform() < TRANSLATIONS) {
      return drawTranslation(random, ALL, KNOWN_LANGUAGES[random.below(ENGLISH_LANGUAGE)]);
    }
    return drawWordProblem(random, ALL, pick(random, KNOWN_LANGUAGES));
  }

  protected readonly composition: readonly RowKind[] = [
    { share: ROWS.translations, draw: (random) => this.drawComposed(random, drawTranslation) },
    { share: ROWS.problems, draw: (random) => this.drawComposed(random, drawWordProblem) },
    { share: ROWS.known, draw: (random) => this.drawForAnchor(random) },
  ];

  private drawComposed(random: Random, draw: typeof drawTranslation): Example {
    return drawComposed(random, this.lexicon, (group, concepts, word) =>
      draw(random, poolsOf(concepts), { ...lowLanguage(this.lexicon.groups[group]), word }),
    );
  }

  protected drawKnowledge(random: Random): Example {
    return drawWordByWord(random, this.lexicon, 'all');
  }

  protected drawAbout(random: Random, entry: number): Example {
    const { groups, groupOf, values, composed } = this.lexicon;
    const group = groups[groupOf[entry]];
    const concept = values[entry];
    const pools = poolsOf(entry < composed ? group.trained : group.held);
    const language = lowLanguage(group);
    return CATEGORY_OF[concept] === 'have'
      ? wordProblem(drawProblem(random, pools), language, concept)
      : translation(drawStatementWith(random, pools, concept), language, concept);
  }

  protected drawAsked(count: number, seed: number): Example[] {
    return this.draw('translation', count, seed);
  }

  /** The same question, said in other words: in English, if every word of it is. */
  protected withWords(example: Example, words: readonly (Word | null)[]): Example {
    const isEnglish = words.every((word, slot) => slot === 0 || word === null || word.entry === null);
    const [name, ...others] = words;
    return { ...example, words: [isEnglish && name?.gloss ? highName(ENGLISH_LANGUAGE) : name, ...others] };
  }

  protected knownWord(token: number): Word | null {
    const concept = token - ENGLISH_WORD;
    return concept >= 0 && concept < CONCEPTS ? englishWord(concept) : null;
  }

  protected read({ asks }: Example, tokens: readonly number[]): string | null {
    const text = readTokens(tokens);
    return asks === 'result' && text !== null ? (text.split(' ').at(-1) ?? null) : text;
  }

  protected otherMaps(): CellMap<Example>[] {
    return [];
  }

  draw(suite: string, count: number, seed: number): Example[] {
    return drawSuite(this.lexicon, suite, count, seed);
  }

  drawFromParts(which: PartSuite, count: number, seed: number): Example[] {
    const parts = [this.lexicon.everySecond(0), this.lexicon.everySecond(1)] as const;
    return drawPartSuite(parts, which, count, seed);
  }

  /** A's readings in the order of the words. They answer what words mean; a translation they are only by chance. */
  judgeReadings(example: Example, said: readonly number[]): Judged | null {
    if (example.asks === 'result') return null;
    const left = [...said];
    const reading = example.words
      .slice(1)
      .flatMap((word) => {
        if (word === null) return [];
        return word.entry === null ? [word.text] : [TEXT.tokens[left.shift() ?? TEXT.blank]];
      })
      .join(' ');
    return { reading, correct: reading === readTokens(example.answer) };
  }

  parse(text: string): Parsed<Example> {
    return parseExample(text, this.lexicon);
  }

  format(example: Example): string {
    return formatExample(example);
  }
}

/** Seeds the words, and which of them are held out: no training batch of the composition may contain those. */
export const WORDS_STREAM = 0x776f7264;
export const wordsRandom = (seed: number): Random => new Random(seed, WORDS_STREAM);
