/**
 * The runs to reproduce: each is a settings object with a name that stays. A run's name begins with its preset's and
 * goes on with its differences, so `paper-lora` is the paper's layout with LoRA on B in place of the composition; a
 * preset by itself is CALM as it stands, a row of Table 5 and a point of every sweep as well.
 */

import { presetsOf, type Settings } from '../training/settings.ts';
import { settingsIn, type Texts, textsOf } from '../training/settingTexts.ts';
import { ADAMW, FIXED_SCHEDULE, type OptimiserSettings, VARIANTS } from '../worlds/recipe.ts';
import { adaptedRecipe, KIND_NAMES, type KindName } from '../worlds/registry.ts';
import { runIdentity } from './identity.ts';

const TINY_MODEL = { width: 16, layers: 2, heads: 4 };

export const RECIPE_NAMES = ['paper', 'small', 'tiny'] as const;
export type Recipe = (typeof RECIPE_NAMES)[number];

const isFixed = ({ matrixRate, goal }: OptimiserSettings): boolean => matrixRate === null && goal === null;

/**
 * The tables compare runs of the same number of steps with AdamW, so no goal ends a training early. A recipe that is so
 * already stays.
 */
function withFixedSchedules(settings: Settings): Settings {
  const { A, B, composition } = settings;
  if (isFixed(A.optimiser) && isFixed(B.optimiser)) return settings;
  return {
    ...settings,
    A: { ...A, optimiser: { ...A.optimiser, ...FIXED_SCHEDULE, ...ADAMW.A } },
    B: { ...B, optimiser: { ...B.optimiser, ...FIXED_SCHEDULE, ...ADAMW.B } },
    composition: { ...composition, optimiser: { ...composition.optimiser, ...ADAMW.composition } },
  };
}

/** Settings with other values in some fields. */
function withFields(settings: Settings, fields: Partial<Texts>): Settings {
  const read = settingsIn({ ...textsOf(settings), ...fields }, settings);
  if ('wrong' in read) throw new RangeError(`these fields take no such values: ${read.wrong}`);
  return { ...read.settings, preset: 'custom' };
}

/** Returns what the runs of a kind of world are made from: its presets, and the smallest models, which try the command. */
function recipesFor(kind: KindName): Record<Recipe, Settings> {
  const { paper, small: preset } = presetsOf(kind);
  const small = withFixedSchedules(preset);
  const tiny = withFields(small, { keys: '256', share: '0.5', operands: '2' });
  const shortened = { steps: 6, rows: 8 };
  return {
    paper: withFixedSchedules(paper),
    small,
    tiny: {
      ...tiny,
      A: { ...tiny.A, ...TINY_MODEL, optimiser: { ...tiny.A.optimiser, ...shortened } },
      B: { ...tiny.B, ...TINY_MODEL, optimiser: { ...tiny.B.optimiser, ...shortened } },
      composition: {
        ...tiny.composition,
        optimiser: { ...tiny.composition.optimiser, ...shortened, rows: 10 },
      },
    },
  };
}

export const TABLES = ['1', '5'] as const;
type TableName = (typeof TABLES)[number];

/**
 * The sweeps: share and number of keys, layer pairs, heads of the cross-attention, operands; and two augmenting models.
 */
export const SWEEPS = ['share', 'keys', 'layers', 'heads', 'operands', 'two'] as const;
export type Sweep = (typeof SWEEPS)[number];

/** The shares of the keys that the composition is trained on. */
export const SHARES = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5] as const;
/** The numbers of keys, up to the paper's (section 4.1). */
export const KEY_COUNTS = [256, 1000, 5000, 25_000] as const;
const HEADS = [1, 2, 4, 8, 16] as const;
const OPERANDS = [2, 3, 4] as const;
/** Two augmenting models know half of the keys each, so the composition may need a larger share of them. */
const SHARES_OF_TWO = [0.2, 0.4] as const;

/** The layer pairs by preset, as `augmenting:anchor`. */
const PAIRS: Record<Recipe, readonly string[]> = {
  paper: ['1:0', '2:0', '4:0', '4:2', '2:0,4:2', '2:1,4:3', '2:2,4:4', '2:0,4:1,4:2', '1:0,2:1,3:2,4:3'],
  small: ['1:0', '2:0', '2:1', '2:0,2:1', '2:0,2:1,2:2', '0:0,1:1,2:2'],
  tiny: ['1:0', '2:0'],
};

/** A run, but for its seed. */
export interface PlannedRun {
  name: string;
  settings: Settings;
  /** True if the easy ideas are tried with its A and B as well. */
  ideas: boolean;
}

type Change = (settings: Settings) => Settings;

const fields =
  (texts: Partial<Texts>): Change =>
  (settings) =>
    withFields(settings, texts);

/** Settings with so many keys, and what has to change with them, as the sweep over keys has it. */
export function withKeys(settings: Settings, keys: number): Settings {
  const changed = withFields(settings, { keys: String(keys) });
  return { ...changed, ...adaptedRecipe(settings, changed.world) };
}

/**
 * Returns the skyline of Table 5: B trained further for as many steps as A and B took together, at B's own pace. The
 * variant itself has no more steps than the composition, too few to learn what A knows.
 */
export const skylineOf = (settings: Settings): Settings => {
  const { A, B, composition } = settings;
  const { learningRate, warmup, hold } = B.optimiser;
  const steps = A.optimiser.steps + B.optimiser.steps;
  const optimiser = { ...composition.optimiser, learningRate, warmup, hold, steps };
  return {
    ...settings,
    preset: 'custom',
    composition: { ...composition, variant: 'furtherTrained', optimiser },
  };
};

const inPercent = (share: number) => Math.round(100 * share);

/** Names the points of a sweep over settings, with their changes. */
function pointsOf(settings: Settings, recipe: Recipe, sweep: Sweep): [name: string, change: Change][] {
  switch (sweep) {
    case 'share':
      return SHARES.map((share) => [`share-${inPercent(share)}`, fields({ share: String(share) })]);
    case 'keys':
      return KEY_COUNTS.map((keys) => [`keys-${keys}`, (changed) => withKeys(changed, keys)]);
    case 'layers':
      return PAIRS[recipe].map((pairs) => [
        `layers-${pairs.replaceAll(':', '.').replaceAll(',', '-')}`,
        fields({ pairs: pairs.replaceAll(':', '-') }),
      ]);
    case 'heads':
      return HEADS.filter((heads) => settings.B.width % (4 * heads) === 0).map((heads) => [
        `heads-${heads}`,
        fields({ 'AB.heads': String(heads) }),
      ]);
    case 'operands':
      return OPERANDS.map((operands) => [`operands-${operands}`, fields({ operands: String(operands) })]);
    case 'two':
      return SHARES_OF_TWO.flatMap((share) =>
        (['together', 'later'] as const).map((augmenting): [string, Change] => [
          `two-${augmenting}-${inPercent(share)}`,
          fields({ share: String(share), augmenting }),
        ]),
      );
  }
}

/** The runs of a kind of world. Names of runs begin with the kind, unless it is the first. */
export function plansOf(kind: KindName) {
  const recipes = recipesFor(kind);
  const nameOf = (recipe: Recipe) => (kind === KIND_NAMES[0] ? recipe : `${kind}-${recipe}`);
  const presetRun = (recipe: Recipe): PlannedRun => ({
    name: nameOf(recipe),
    settings: recipes[recipe],
    ideas: false,
  });

  /** Returns a run with changed settings, or the preset itself if the change changes nothing. */
  function runOf(recipe: Recipe, name: string, change: Change): PlannedRun {
    const settings = change(recipes[recipe]);
    return runIdentity(settings) === runIdentity(recipes[recipe])
      ? presetRun(recipe)
      : { name: `${nameOf(recipe)}-${name}`, settings, ideas: false };
  }

  /** Returns the runs of a table: CALM alone for Table 1; every variant, the skyline and the easy ideas for Table 5. */
  function tableRuns(recipe: Recipe, table: TableName): PlannedRun[] {
    if (table === '1') return [presetRun(recipe)];
    return [
      ...VARIANTS.map((variant) => ({
        ...runOf(recipe, variant, fields({ variant })),
        ideas: variant === 'calm',
      })),
      { name: `${nameOf(recipe)}-skyline`, settings: skylineOf(recipes[recipe]), ideas: false },
    ];
  }

  /** Returns the runs of a sweep, in the order of the varied setting. */
  const sweepRuns = (recipe: Recipe, sweep: Sweep): PlannedRun[] =>
    pointsOf(recipes[recipe], recipe, sweep).map(([name, change]) => runOf(recipe, name, change));

  /** Returns all requested runs, each once. */
  function plan(recipe: Recipe, tables: readonly TableName[], sweeps: readonly Sweep[]): PlannedRun[] {
    const runs = new Map<string, PlannedRun>();
    for (const run of [
      ...tables.flatMap((table) => tableRuns(recipe, table)),
      ...sweeps.flatMap((sweep) => sweepRuns(recipe, sweep)),
    ]) {
      const ideas = run.ideas || runs.get(run.name)?.ideas === true;
      runs.set(run.name, { ...run, ideas });
    }
    return [...runs.values()];
  }

  return { recipes, tableRuns, sweepRuns, plan };
}

/** The runs of the world that the page opens with: those whose results it publishes. */
export const { recipes: RECIPES, tableRuns, sweepRuns, plan } = plansOf(KIND_NAMES[0]);

/** Returns the settings with every seed, of keys as of training, set to `seed`. */
export const seeded = (settings: Settings, seed: number): Settings => ({
  ...settings,
  seed,
  world: { ...settings.world, seed },
});
