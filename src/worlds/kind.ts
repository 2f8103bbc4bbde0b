/**
 * A kind of world: what is known of its worlds before one is made. `registry.ts` lists the kinds, and `views.ts` what
 * the page shows of them.
 */
import type { z } from 'zod';
import type { Phase } from './phases.ts';
import type { Layout, Recipe } from './recipe.ts';
import type { ExampleTexts } from './texts.ts';
import type { SuiteDefinition, World, WorldText } from './world.ts';
import type { Language, WorldWords } from './worldWords.ts';

/** The configuration of a world; a kind adds what is its own. */
export interface WorldConfig {
  kind: string;
  /** Share of the entries that the composition is trained on; the others are held out. */
  share: number;
  /** Seeds which entries there are, or which of them are held out. */
  seed: number;
  /** Most operands of an expression, where examples are expressions. */
  operands?: number;
}

/** A visitor's own data, which never leave the page: a checkpoint or a link names their fingerprint alone. */
export interface OwnData {
  fingerprint: string;
  count: number;
  /** The data themselves; a file or a link that names them has none. */
  rows?: [text: string, value: number][] | undefined;
}

/** The part of a recipe that depends on the number of entries. */
export type TrainedParts = Pick<Recipe, 'A' | 'composition'>;

export interface WorldKind<Config extends WorldConfig = WorldConfig> {
  readonly schema: z.ZodType<Config>;
  /** The way its models are built and trained in each layout, and the world that they are trained on. */
  readonly presets: Record<Layout, Recipe & { world: Config }>;
  /** The layouts whose trained models come with the page, in `public/<checkpoints>/<layout>`. */
  readonly shipped: readonly Layout[];
  readonly checkpoints: string;
  readonly words: Record<Language, WorldWords>;
  readonly texts: ExampleTexts;
  /** The accuracies, from 0 to 1, at which models of the presets count as trained. */
  readonly goals: Readonly<Record<Phase, number>>;
  /** The accuracies that the paper reports, by suite; none of a world that is not the paper's. */
  readonly reported: Readonly<Record<string, Readonly<Record<Phase, number>>>>;
  readonly suites: Readonly<Record<string, SuiteDefinition>>;
  /** The reasons why a text is no example, as codes. */
  readonly problems: readonly string[];
  text(config: Config): WorldText;
  /** The same configuration always gives the same world. */
  make(config: Config): World;
  /** Returns the number of entries, and on how many of them the composition is trained. */
  count(config: Config): { all: number; composed: number };
  /** The number of cells of each of its maps. */
  cellCounts(config: Config): Readonly<Record<string, number>>;
  /** Tokens of a batch of so many rows, about. */
  tokensOf(phase: Phase, config: Config, rows: number): number;
  /** Returns the source of the entries and of what they stand for. */
  entriesOf(config: Config): EntriesSource;
  /** A visitor's own data, if the entries are theirs; missing of a kind that takes none. */
  ownData?(config: Config): OwnData | null;
  /** The configuration with a visitor's own data in place of drawn ones, or with drawn ones again. */
  withOwnData?(config: Config, data: OwnData | undefined): Config;
  /** The recipe with the training that so many entries take, where their number can be chosen. */
  adapted?(recipe: TrainedParts, config: Config): TrainedParts;
  /** The configuration as a file or a link may name it, without a visitor's own data. */
  shareable?(config: Config): Config;
}

/** The source of a world's entries: equal for configurations of the same entries. */
export interface EntriesSource {
  count: number;
  seed: number;
  /** Their values go from 0 to this, where values are drawn. */
  highest?: number | undefined;
  /** The fingerprint of a visitor's own data. */
  table?: string | undefined;
}
