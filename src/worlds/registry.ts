/** The kinds of worlds that there are. A new one is a line here and a line in `views.ts`. */
import { z } from 'zod';
import { code } from './code/kind.ts';
import { keyValue } from './keyvalue/kind.ts';
import type { EntriesSource, OwnData, TrainedParts, WorldKind } from './kind.ts';
import { language } from './language/kind.ts';
import { PHASES, type Phase } from './phases.ts';
import type { Layout } from './recipe.ts';
import { roman } from './roman/kind.ts';
import type { ExampleTexts } from './texts.ts';
import type { SuiteDefinition, World, WorldText } from './world.ts';
import type { Language, WorldWords } from './worldWords.ts';

const KINDS = { keyvalue: keyValue, roman, language, code } as const;

export type { CodeProblem } from './code/refused.ts';
export type { CodeSuiteName } from './code/suites.ts';
export type { RowProblem } from './keyvalue/ownTable/line.ts';
export type { Delimiter } from './keyvalue/ownTable/rows.ts';

/** The name of a kind of worlds. */
export type KindName = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as [KindName, ...KindName[]];

/** The configuration of a world of any kind. */
export type WorldSettings = z.infer<(typeof KINDS)[KindName]['schema']>;

/** Files and addresses that name no kind are of the first one. */
export const worldSchema = z.union(KIND_NAMES.map((name) => KINDS[name].schema));

const kindOf = ({ kind }: Pick<WorldSettings, 'kind'>): WorldKind<WorldSettings> => KINDS[kind];

/** Returns the recipes by which models are built and trained on worlds of a kind, one for each layout. */
export const recipesOf = (kind: KindName) => kindOf({ kind }).presets;

/** The layouts whose trained models of a kind come with the page. */
export const shippedLayouts = (kind: KindName): readonly Layout[] => kindOf({ kind }).shipped;

/** The kinds that a visitor can choose: those whose trained models come with the page. */
export const OFFERED_KINDS = KIND_NAMES.filter((kind) => shippedLayouts(kind).length > 0) as [
  KindName,
  ...KindName[],
];

/** The kind of world that the published results and the recordings are of. */
export const PUBLISHED_KIND: KindName = KIND_NAMES[0];

/** The folder of the checkpoints of a layout, below the page's own address. */
export const checkpointFolder = (kind: KindName, layout: Layout): string =>
  `${kindOf({ kind }).checkpoints}/${layout}`;

/** The names of all kinds of worlds, and a sentence about each, in a language of the page. */
export function worldWords(language: Language) {
  const each = (part: 'name' | 'about') =>
    z
      .record(z.enum(KIND_NAMES), z.string())
      .parse(Object.fromEntries(KIND_NAMES.map((kind) => [kind, KINDS[kind].words[language][part]])));
  return { worldName: each('name'), worldIs: each('about') };
}

/** Returns the words for a kind of world in a language of the page. */
export const wordsOf = (kind: KindName, language: Language): WorldWords => KINDS[kind].words[language];

/**
 * Makes the words of a part of the page that speaks of worlds, once for each kind. Where none is named, they are about
 * the kind that the page opens with.
 */
export function aboutWorlds<Words>(language: Language, make: (world: WorldWords, kind: KindName) => Words) {
  const made = new Map<KindName, Words>();
  return (kind: KindName = KIND_NAMES[0]): Words => {
    const words = made.get(kind) ?? make(wordsOf(kind, language), kind);
    made.set(kind, words);
    return words;
  };
}

/** Returns the functions that read and write the examples of a kind of world. */
export const textsOf = (kind: KindName): ExampleTexts => kindOf({ kind }).texts;

/** The same settings always give the same world. */
export const makeWorld = (settings: WorldSettings): World => kindOf(settings).make(settings);

/** The vocabulary and the columns of a world, without making it. */
export const textOf = (settings: WorldSettings): WorldText => kindOf(settings).text(settings);

/** Returns the most operands of an expression; undefined where examples are no expressions. */
export const operandsOf = (settings: WorldSettings): number | undefined =>
  'operands' in settings ? settings.operands : undefined;

/** Returns the number of entries of a world, and on how many of them the composition is trained. */
export const entryCount = (settings: WorldSettings) => kindOf(settings).count(settings);

/** Tokens of a training batch of so many rows, about. */
export const batchTokens = (phase: Phase, settings: WorldSettings, rows: number): number =>
  kindOf(settings).tokensOf(phase, settings, rows);

/** Returns the source of a world's entries. */
export const entriesOf = (settings: WorldSettings): EntriesSource & { kind: KindName } => ({
  kind: settings.kind,
  ...kindOf(settings).entriesOf(settings),
});

/** The fingerprint and the size of a visitor's own data; null where the entries are not theirs. */
export const ownDataOf = (settings: WorldSettings): OwnData | null =>
  kindOf(settings).ownData?.(settings) ?? null;

/** Returns true if a visitor can put data of their own in the place of a kind's entries. */
export const takesOwnData = (kind: KindName): boolean => kindOf({ kind }).ownData !== undefined;

/** The settings with a visitor's own data, or without. */
export const withOwnData = (settings: WorldSettings, data: OwnData | undefined): WorldSettings =>
  kindOf(settings).withOwnData?.(settings, data) ?? settings;

/** Returns the recipe for training A and the composition on a world of so many entries. */
export const adaptedRecipe = (recipe: TrainedParts, settings: WorldSettings): TrainedParts =>
  kindOf(settings).adapted?.(recipe, settings) ?? recipe;

/** The settings as a file or a link may name them, without a visitor's own data. */
export const shareable = (settings: WorldSettings): WorldSettings =>
  kindOf(settings).shareable?.(settings) ?? settings;

type NameOf<Kind> = Kind extends { suites: Record<infer Name extends string, unknown> } ? Name : never;
/** A suite of any kind of world. */
export type Suite = NameOf<(typeof KINDS)[KindName]>;
const suiteNames = new Set(KIND_NAMES.flatMap((name) => Object.keys(KINDS[name].suites)));
export const SUITES = [...suiteNames] as [Suite, ...Suite[]];

const definitionsOf = (kind: KindName) =>
  Object.entries(kindOf({ kind }).suites) as [Suite, SuiteDefinition][];

/** The suites of a kind of world. */
export const suitesOf = (kind: KindName): Suite[] => definitionsOf(kind).map(([suite]) => suite);

/** Returns true if answers to a suite may be right that differ from the reference answer. */
export const isOpenSuite = (kind: KindName, suite: Suite): boolean =>
  definitionsOf(kind).some(([name, { isOpen }]) => name === suite && isOpen === true);

/** The suites that are measured while a phase trains. */
export const watchedSuites = (kind: KindName, phase: Phase): Suite[] =>
  definitionsOf(kind).flatMap(([suite, { watchedIn }]) => (watchedIn.includes(phase) ? [suite] : []));

/** The suite that measures how good each phase is. */
export function judgingSuites(kind: KindName): Record<Phase, Suite> {
  const judging = (phase: Phase): Suite => {
    const found = definitionsOf(kind).find(([, { judges }]) => judges === phase);
    if (!found) throw new RangeError(`no suite of the ${kind} world judges ${phase}`);
    return found[0];
  };
  const [A, B, AB] = PHASES;
  return { A: judging(A), B: judging(B), AB: judging(AB) };
}

/**
 * The suites that results compare: over held-out entries, over those that the composition is trained on, what A knows by
 * itself, and what B can do by itself.
 */
export function resultSuites(kind: KindName): Record<'heldOut' | 'composed' | 'known' | 'plain', Suite> {
  const { A, B, AB } = judgingSuites(kind);
  const composed = definitionsOf(kind).find(([, { isComposed }]) => isComposed)?.[0] ?? AB;
  return { heldOut: AB, composed, known: A, plain: B };
}

type NameIn<Counts> = Counts extends unknown ? keyof Counts : never;
/** The name of a map of any kind of world. */
export type CellMapName = NameIn<ReturnType<(typeof KINDS)[KindName]['cellCounts']>>;
export const CELL_MAPS = [
  ...new Set(KIND_NAMES.flatMap((kind) => Object.keys(cellCounts(recipesOf(kind).small.world)))),
] as [CellMapName, ...CellMapName[]];
export const cellMapSchema = z.enum(CELL_MAPS);

/** The number of cells of each map of a world. */
export function cellCounts(settings: WorldSettings): Partial<Record<CellMapName, number>> {
  return kindOf(settings).cellCounts(settings);
}

/**
 * Returns the suites that are measured while a phase trains: the one that judges it, then those that judge no phase,
 * and, if all are wanted, those that judge others.
 */
export function comparedSuites(kind: KindName, phase: Phase, all: boolean): Suite[] {
  const judge = judgingSuites(kind)[phase];
  const others = definitionsOf(kind).filter(
    ([suite, { watchedIn }]) => suite !== judge && watchedIn.includes(phase),
  );
  const own = others.filter(([, { judges }]) => judges === null);
  const ofOthers = all ? others.filter(([, { judges }]) => judges !== null) : [];
  return [judge, ...[...own, ...ofOthers].map(([suite]) => suite)];
}

/** Returns the accuracies at which models of the presets of a kind count as trained. */
export const goalsOf = (kind: KindName): Readonly<Record<Phase, number>> => kindOf({ kind }).goals;

/** Returns the accuracies that the paper reports of a kind of world, by suite; none if the world is not the paper's. */
export const reportedOf = (kind: KindName): Partial<Record<Suite, Readonly<Record<Phase, number>>>> =>
  kindOf({ kind }).reported;

/** Returns the paper's accuracy of the composition on held-out entries; null if the world is not the paper's. */
export const reportedHeldOut = (kind: KindName): number | null =>
  reportedOf(kind)[judgingSuites(kind).AB]?.AB ?? null;

/** The reasons why a text is no example of a world of any kind, as codes. */
const PROBLEMS = [...new Set(KIND_NAMES.flatMap((name) => [...KINDS[name].problems]))] as [
  Problem,
  ...Problem[],
];
type Problem = (typeof KINDS)[KindName]['problems'][number];
export const problemSchema = z.enum(PROBLEMS);
export const suiteSchema = z.enum(SUITES);
