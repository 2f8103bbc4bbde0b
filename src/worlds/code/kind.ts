/**
 * The code world (after the paper's section 4.3, Table 4): programs over lists of digits. A knows the names in five
 * libraries, B English and two core languages, and the composition is trained on a fifth of the names.
 */
import type { WorldKind } from '../kind.ts';
import type { Phase } from '../phases.ts';
import { wordRecipes } from '../words/recipes.ts';
import { CELLS } from './callMap.ts';
import { type CodeConfig, codeSchema, makeLexicon, NAMES } from './config.ts';
import { PROBLEMS } from './refused.ts';
import { LAYOUT } from './sentence.ts';
import { SUITES } from './suites.ts';
import { texts } from './texts.ts';
import { words } from './words.ts';
import { CODE_TEXT, CodeWorld } from './world.ts';

const world: CodeConfig = { kind: 'code', share: 0.2, operands: 3, seed: 0 };

/** Tokens of a row, about: names in four columns each for A and A⊕B, and a column a word for B. */
const TOKENS: Readonly<Record<Phase, number>> = { A: LAYOUT.promptColumns, B: 18, AB: 45 };

const recipes = wordRecipes(1300, { learningRate: 1e-2, steps: 300, rows: 72 });

export const makeCodeWorld = (config: CodeConfig): CodeWorld => new CodeWorld(config);

export const code = {
  schema: codeSchema,
  presets: { paper: { ...recipes.paper, world }, small: { ...recipes.small, world } },
  // None are trained yet, so the page does not offer this world.
  shipped: [],
  checkpoints: 'checkpoints/code',
  words,
  texts,
  goals: { A: 0.98, B: 0.9, AB: 0.7 },
  reported: {},
  suites: SUITES,
  problems: PROBLEMS,
  text: () => CODE_TEXT,
  make: makeCodeWorld,
  count: (config) => ({ all: NAMES, composed: makeLexicon(config).composed }),
  cellCounts: () => ({ keys: NAMES, calls: CELLS }),
  tokensOf: (phase, _config, rows) => rows * TOKENS[phase],
  entriesOf: ({ seed }) => ({ count: NAMES, seed }),
} as const satisfies WorldKind<CodeConfig>;
