/**
 * Roman numerals: A reads I to XCIX, B adds and subtracts the numbers that it knows, and the composition is trained on
 * half of the numerals. A numeral's value can be worked out from its letters, which a drawn key's cannot.
 */
import { z } from 'zod';
import { Random } from '../../engine/random.ts';
import { drawRows, type KeyRow, type Keys, keysOf, shuffled } from '../arithmetic/keys.ts';
import { arithmeticKind } from '../arithmetic/kind.ts';
import { PromptLayout } from '../arithmetic/layout.ts';
import { RECIPES } from '../arithmetic/recipes.ts';
import { expressionTexts } from '../arithmetic/texts.ts';
import { ArithmeticWorld } from '../arithmetic/world.ts';
import type { WorldKind } from '../kind.ts';
import { words } from './words.ts';

/** The greatest numeral is XCIX, and the longest LXXXVIII. */
const HIGHEST = 99;
const FIELD = 8;
/** Keep the order of the numerals, and strings that are none, apart from other random numbers of the same seed. */
const ORDER_STREAM = 0x726f6d61;
const OTHER_STREAM = 0x6e6f6e65;

const romanSchema = z.object({
  kind: z.literal('roman'),
  share: z.number().min(0.03).max(0.9),
  operands: z.number().int().min(2).max(6),
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1),
});
type RomanConfig = z.infer<typeof romanSchema>;

const TENS = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'];
const UNITS = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

/** The Roman numeral of 1 … 99, in small letters. */
export const romanNumeral = (value: number): string => TENS[Math.floor(value / 10)] + UNITS[value % 10];

const NUMERALS = Array.from({ length: HIGHEST }, (_, i): KeyRow => [romanNumeral(i + 1), i + 1]);

const composedCount = ({ share }: RomanConfig): number => Math.round(share * HIGHEST);

const drawOthers = (config: RomanConfig, besides: Keys): Keys =>
  keysOf(
    drawRows(
      { count: HIGHEST, highest: HIGHEST, field: FIELD },
      new Random(config.seed, OTHER_STREAM),
      besides.indexOf,
    ),
    FIELD,
    composedCount(config),
  );

const layoutOf = ({ operands }: RomanConfig) => new PromptLayout(operands, FIELD);

const world: RomanConfig = { kind: 'roman', share: 0.5, operands: 3, seed: 0 };

export const roman = {
  ...arithmeticKind(layoutOf, () => HIGHEST),
  schema: romanSchema,
  presets: { paper: { ...RECIPES.paper, world }, small: { ...RECIPES.small, world } },
  shipped: ['small'],
  checkpoints: 'checkpoints/roman',
  words,
  texts: expressionTexts(() => true),
  // From half of the numerals a composition was measured to reach 57 % on the others.
  goals: { A: 0.98, B: 0.95, AB: 0.5 },
  reported: {},
  make: (config) =>
    new ArithmeticWorld(
      keysOf(shuffled(NUMERALS, new Random(config.seed, ORDER_STREAM)), FIELD, composedCount(config)),
      layoutOf(config),
      (besides) => drawOthers(config, besides),
    ),
  count: (config) => ({ all: HIGHEST, composed: composedCount(config) }),
  entriesOf: ({ seed }) => ({ count: HIGHEST, seed }),
} as const satisfies WorldKind<RomanConfig>;
