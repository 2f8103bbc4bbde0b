import { z } from 'zod';
import { Random } from '../../engine/random.ts';
import { drawLexicon, type Lexicon } from '../words/lexicon.ts';
import { LIBRARIES, LONGEST_NAME, RESERVED } from './languages.ts';
import { OPERATIONS } from './operations.ts';
import { GLOSS, LIBRARY_GLOSS } from './vocabulary.ts';

/** The configuration of a code world: its names, and which of them the composition may see. */
export const codeSchema = z.object({
  kind: z.literal('code'),
  /** Share of the names that the composition is trained on; the others are held out. */
  share: z.number().min(0.03).max(0.9),
  /** Most calls of a program. */
  operands: z.number().int().min(2).max(3),
  /** Seeds the names. */
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1),
});
export type CodeConfig = z.infer<typeof codeSchema>;

/** Names of operations in all libraries. */
export const NAMES = LIBRARIES * OPERATIONS.length;

/** Keeps the names apart from other random numbers of the same seed. */
const STREAM = 0x636f6465;

/** Draws the libraries of a world, and which of their names are composed: of a fifth, each operation in one library. */
export const makeLexicon = ({ share, seed }: CodeConfig): Lexicon =>
  drawLexicon(
    new Random(seed, STREAM),
    {
      groups: LIBRARIES,
      categories: [[...OPERATIONS.keys()]],
      common: [],
      share,
      nameLengths: [3, LONGEST_NAME],
      wordLengths: [2, LONGEST_NAME],
      glosses: GLOSS,
      nameGlosses: LIBRARY_GLOSS,
    },
    RESERVED,
  );
