/** The key–value world of the paper (section 4.1): keys of letters that stand for integers. */

import { arithmeticKind } from '../arithmetic/kind.ts';
import { PromptLayout } from '../arithmetic/layout.ts';
import { RECIPES } from '../arithmetic/recipes.ts';
import { expressionTexts } from '../arithmetic/texts.ts';
import { ArithmeticWorld } from '../arithmetic/world.ts';
import type { WorldKind } from '../kind.ts';
import { PAPER_HELD_OUT, PAPER_TABLE } from '../paper.ts';
import {
  compositionKeyCount,
  FIELD,
  type KeyValueConfig,
  keyCount,
  keyValueSchema,
  withoutRows,
} from './config.ts';
import { makeKeys, makeOtherKeys } from './keys.ts';
import { trainingFor } from './manyKeys.ts';
import { words } from './words.ts';

const world: KeyValueConfig = {
  kind: 'keyvalue',
  keys: 1000,
  highest: 99,
  share: 0.2,
  operands: 3,
  seed: 0,
};

/** Three to five letters in which consonants and vowels take turns, as in `nip` and `zora`; q and x are hard to say. */
const SAYABLE = /^(?=.{3,5}$)[aeiou]?(?:[b-df-hj-npr-tvwyz][aeiou])*[b-df-hj-npr-tvwyz]?$/;

const layoutOf = ({ operands }: KeyValueConfig) => new PromptLayout(operands, FIELD);

/** The same configuration always gives the same world. */
export const makeKeyValueWorld = (config: KeyValueConfig): ArithmeticWorld =>
  new ArithmeticWorld(makeKeys(config), layoutOf(config), (besides) => makeOtherKeys(config, besides));

export const keyValue = {
  ...arithmeticKind(layoutOf, keyCount),
  schema: keyValueSchema,
  presets: {
    paper: { ...RECIPES.paper, world },
    small: { ...RECIPES.small, world },
  },
  shipped: ['paper', 'small'],
  checkpoints: 'checkpoints',
  words,
  texts: expressionTexts((key) => SAYABLE.test(key)),
  goals: { A: 0.98, B: 0.95, AB: PAPER_HELD_OUT },
  reported: PAPER_TABLE,
  make: makeKeyValueWorld,
  count: (config) => ({ all: keyCount(config), composed: compositionKeyCount(config) }),
  entriesOf: (config) => ({
    count: keyCount(config),
    seed: config.seed,
    highest: config.table ? undefined : config.highest,
    table: config.table?.fingerprint,
  }),
  ownData: ({ table }) => table ?? null,
  withOwnData: ({ table: _, ...config }, table) => (table ? { ...config, table } : config),
  adapted: (recipe, config) => trainingFor(recipe, keyCount(config)),
  shareable: withoutRows,
} as const satisfies WorldKind<KeyValueConfig>;
