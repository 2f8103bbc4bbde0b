/**
 * The words that A alone knows. They come in groups (the languages of one world, the libraries of another), each of
 * which has a name and a word for every concept. The composition is trained on some words of each group.
 */
import type { Random } from '../../engine/random.ts';
import { drawLength, drawLetters, lettersOf, pick, shuffled, textOfLetters } from './draw.ts';
import type { Word } from './sentence.ts';

/** Letters of a word: from the first number to the second. */
type Lengths = readonly [shortest: number, longest: number];

export interface LexiconShape {
  readonly groups: number;
  /** Concepts by category, numbered from 0; the words of each category are divided among the groups alike. */
  readonly categories: readonly (readonly number[])[];
  /** Concepts whose words are both trained on and asked in every group. */
  readonly common: readonly number[];
  /** The part of the words of each group that the composition is trained on. */
  readonly share: number;
  readonly nameLengths: Lengths;
  readonly wordLengths: Lengths;
  /** The token of what concept 0 means; those of the others follow. */
  readonly glosses: number;
  /** The token of the name of group 0; those of the others follow. */
  readonly nameGlosses: number;
}

/** A group as it is drawn: its texts, and for each concept whether the composition is trained on its word. */
interface GroupRow {
  /** Its number among all groups that there are. */
  readonly group: number;
  readonly name: string;
  readonly words: readonly string[];
  readonly trained: readonly boolean[];
}

export interface Group {
  /** Its number among all groups that there are. */
  readonly number: number;
  readonly name: Word;
  /** The word for each concept. */
  readonly words: readonly Word[];
  /** The concepts whose words the composition is trained on. */
  readonly trained: readonly number[];
  /** The concepts whose words it is asked: all others, and the common ones. */
  readonly held: readonly number[];
}

export class Lexicon {
  readonly groups: readonly Group[];
  /** The entries: words for which `trained` holds come first. */
  readonly texts: readonly string[];
  /** The concept of each entry. */
  readonly values: Uint8Array;
  /** The group of each entry: its place in `groups`. */
  readonly groupOf: Uint8Array;
  /** The number of entries that the composition is trained on. */
  readonly composed: number;
  /** The places of the groups in which the composition is trained on the word of each concept. */
  private readonly owners: readonly (readonly number[])[];

  constructor(
    private readonly shape: LexiconShape,
    private readonly rows: readonly GroupRow[],
  ) {
    const all = rows.flatMap(({ words, trained }, group) =>
      words.map((text, concept) => ({ text, concept, group, isTrained: trained[concept] })),
    );
    const ordered = [
      ...all.filter(({ isTrained }) => isTrained),
      ...all.filter(({ isTrained }) => !isTrained),
    ];
    const entries = new Map(ordered.map(({ text }, entry) => [text, entry]));
    this.texts = ordered.map(({ text }) => text);
    this.values = Uint8Array.from(ordered, ({ concept }) => concept);
    this.groupOf = Uint8Array.from(ordered, ({ group }) => group);
    this.composed = all.filter(({ isTrained }) => isTrained).length;
    const spelled = (text: string, gloss: number): Word => ({
      tokens: lettersOf(text),
      text,
      entry: entries.get(text) ?? null,
      gloss,
    });
    this.groups = rows.map(({ group, name, words, trained }) => {
      const concepts = [...words.keys()];
      return {
        number: group,
        name: spelled(name, shape.nameGlosses + group),
        words: words.map((text, concept) => spelled(text, shape.glosses + concept)),
        trained: concepts.filter((concept) => trained[concept]),
        held: concepts.filter((concept) => !trained[concept] || shape.common.includes(concept)),
      };
    });
    this.owners = rows[0].words.map((_, concept) =>
      [...rows.keys()].filter((group) => rows[group].trained[concept]),
    );
  }

  /** The concepts that the composition is trained on in any group. */
  get trainedConcepts(): number[] {
    return [...this.owners.keys()].filter((concept) => this.owners[concept].length > 0);
  }

  /** Returns a word for a concept that the composition is trained on: the group's own, if it is, or another group's. */
  trainedWord(random: Random, group: number, concept: number): Word {
    const owners = this.owners[concept];
    return this.groups[owners.includes(group) ? group : pick(random, owners)].words[concept];
  }

  /** Every second group, from this one on. */
  everySecond(from: 0 | 1): Lexicon {
    return new Lexicon(
      this.shape,
      this.rows.filter((_, group) => group % 2 === from),
    );
  }

  /** The same groups with other words, of which none is among these. */
  others(random: Random): Lexicon {
    return drawLexicon(random, this.shape, new Set([...this.texts, ...this.rows.map(({ name }) => name)]));
  }
}

/** Draws a lexicon whose words, and names of groups, are all different and none of `excluded`. */
export function drawLexicon(
  random: Random,
  shape: LexiconShape,
  excluded: ReadonlySet<string> = new Set(),
): Lexicon {
  const { groups, categories, nameLengths, wordLengths } = shape;
  const seen = new Set(excluded);
  const drawWord = ([shortest, longest]: Lengths): string => {
    let text: string;
    do text = textOfLetters(drawLetters(random, drawLength(random, shortest, longest)));
    while (seen.has(text));
    seen.add(text);
    return text;
  };
  const concepts = categories.flat().length;
  const texts = Array.from({ length: groups }, () => ({
    name: drawWord(nameLengths),
    words: Array.from({ length: concepts }, () => drawWord(wordLengths)),
  }));
  const trained = drawSplit(random, shape);
  return new Lexicon(
    shape,
    texts.map((own, group) => ({ group, ...own, trained: trained[group] })),
  );
}

/** Every so many places, a share that is no whole number of groups adds one more; 37 spreads them. */
const SPREAD = 37;
const WHOLE = 100;

/**
 * Draws for each group which concepts the composition is trained on. Each group takes its turn along a random order of
 * every category, so with a share of one group's part every concept is trained on in exactly one group.
 */
function drawSplit(random: Random, { groups, categories, common, share }: LexiconShape): boolean[][] {
  const perConcept = Math.round(share * groups * WHOLE);
  const trained = Array.from({ length: groups }, () => categories.flat().map(() => false));
  for (const category of categories) {
    shuffled(random, category).forEach((concept, i) => {
      const more = perConcept % WHOLE === 0 ? 0 : (Math.floor(i / groups) * SPREAD) % WHOLE;
      trained.forEach((own, group) => {
        const rank = (((group - i) % groups) + groups) % groups;
        own[concept] = common.includes(concept) || rank * WHOLE + more < perConcept;
      });
    });
  }
  return trained;
}
