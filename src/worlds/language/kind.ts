/**
 * Languages: A knows the words of five low-resource languages, and B translates three high-resource ones into English and
 * solves word problems. The composition is trained on a fifth of the words of each low-resource language.
 */
import { z } from 'zod';
import type { WorldKind } from '../kind.ts';
import { capacityOf } from '../words/batches.ts';
import { drawLexicon, type LexiconShape } from '../words/lexicon.ts';
import { wordRecipes } from '../words/recipes.ts';
import { CATEGORIES, CONCEPTS, HAVE, ofCategory } from './concepts.ts';
import { LOW_GRAMMARS } from './languages.ts';
import { PROBLEMS } from './parse.ts';
import { SUITE_DEFINITIONS } from './suites.ts';
import { sentenceTexts } from './texts.ts';
import { ENGLISH_WORD, LAYOUT, LOW_NAME, TEXT } from './vocabulary.ts';
import { words } from './words.ts';
import { LanguageWorld, wordsRandom } from './world.ts';

const languageSchema = z.object({
  kind: z.literal('language'),
  /** Below a fifth, some languages would have no verb, or no name, that the composition is trained on. */
  share: z.number().min(0.2).max(0.8),
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1),
});
type LanguageConfig = z.infer<typeof languageSchema>;

const ENTRIES = LOW_GRAMMARS.length * CONCEPTS;

const shapeOf = ({ share }: LanguageConfig): LexiconShape => ({
  groups: LOW_GRAMMARS.length,
  categories: CATEGORIES.map((category) => ofCategory(category)),
  common: [HAVE],
  share,
  nameLengths: [3, LAYOUT.field],
  wordLengths: [2, LAYOUT.field],
  glosses: ENGLISH_WORD,
  nameGlosses: LOW_NAME,
});

const lexiconOf = (config: LanguageConfig) => drawLexicon(wordsRandom(config.seed), shapeOf(config));

const world: LanguageConfig = { kind: 'language', share: 0.2, seed: 0 };

const recipes = wordRecipes(700, { learningRate: 8e-3, steps: 400, rows: 76 });

export const language = {
  schema: languageSchema,
  presets: { paper: { ...recipes.paper, world }, small: { ...recipes.small, world } },
  shipped: [],
  checkpoints: 'checkpoints/language',
  words,
  texts: sentenceTexts,
  goals: { A: 0.98, B: 0.95, AB: 0.8 },
  reported: {},
  suites: SUITE_DEFINITIONS,
  problems: PROBLEMS,
  text: () => TEXT,
  make: (config) => new LanguageWorld(lexiconOf(config), config.seed),
  count: (config) => ({ all: ENTRIES, composed: lexiconOf(config).composed }),
  cellCounts: () => ({ keys: ENTRIES }),
  tokensOf: (phase, _config, rows) =>
    phase === 'B' ? rows * (LAYOUT.fields + LAYOUT.answerColumns) : capacityOf(LAYOUT, CONCEPTS, rows).tokens,
  entriesOf: ({ seed }) => ({ count: ENTRIES, seed }),
} as const satisfies WorldKind<LanguageConfig>;
