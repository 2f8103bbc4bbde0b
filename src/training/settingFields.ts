/**
 * Every setting that a visitor can choose, each under the name that it has in addresses. Forms, addresses and the
 * names of runs are made of this one list; the limits are those of the schema. Settings are seen as a tree of plain
 * values here, and whatever comes out is parsed before it is believed.
 */
import { z } from 'zod';
import { plainText } from '../worlds/plainText.ts';
import { type NumberKind, type NumberProblem, numberOf } from './fieldNumbers.ts';
import { type Settings, settingsSchema } from './settings.ts';

const PATHS = {
  keys: ['world', 'keys'],
  highest: ['world', 'highest'],
  share: ['world', 'share'],
  operands: ['world', 'operands'],
  keySeed: ['world', 'seed'],
  seed: ['seed'],
  variant: ['composition', 'variant'],
  augmenting: ['augmenting'],
  pairs: ['composition', 'pairs'],
  'A.width': ['A', 'width'],
  'A.layers': ['A', 'layers'],
  'A.heads': ['A', 'heads'],
  'A.expansion': ['A', 'expansion'],
  'A.exit': ['A', 'earlyExit'],
  'A.smoothing': ['A', 'labelSmoothing'],
  'A.blank': ['A', 'blankWeight'],
  'A.steps': ['A', 'optimiser', 'steps'],
  'A.rows': ['A', 'optimiser', 'rows'],
  'A.rate': ['A', 'optimiser', 'learningRate'],
  'A.matrixRate': ['A', 'optimiser', 'matrixRate'],
  'A.decay': ['A', 'optimiser', 'weightDecay'],
  'A.warmup': ['A', 'optimiser', 'warmup'],
  'A.hold': ['A', 'optimiser', 'hold'],
  'A.goal': ['A', 'optimiser', 'goal'],
  'A.cooldown': ['A', 'optimiser', 'cooldown'],
  'B.width': ['B', 'width'],
  'B.layers': ['B', 'layers'],
  'B.heads': ['B', 'heads'],
  'B.expansion': ['B', 'expansion'],
  'B.noise': ['B', 'embeddingNoise'],
  'B.steps': ['B', 'optimiser', 'steps'],
  'B.rows': ['B', 'optimiser', 'rows'],
  'B.rate': ['B', 'optimiser', 'learningRate'],
  'B.matrixRate': ['B', 'optimiser', 'matrixRate'],
  'B.decay': ['B', 'optimiser', 'weightDecay'],
  'B.warmup': ['B', 'optimiser', 'warmup'],
  'B.hold': ['B', 'optimiser', 'hold'],
  'B.goal': ['B', 'optimiser', 'goal'],
  'B.cooldown': ['B', 'optimiser', 'cooldown'],
  'AB.heads': ['composition', 'heads'],
  'AB.slope': ['composition', 'distanceSlope'],
  'AB.null': ['composition', 'nullKey'],
  'AB.steps': ['composition', 'optimiser', 'steps'],
  'AB.rows': ['composition', 'optimiser', 'rows'],
  'AB.rate': ['composition', 'optimiser', 'learningRate'],
  'AB.matrixRate': ['composition', 'optimiser', 'matrixRate'],
  'AB.decay': ['composition', 'optimiser', 'weightDecay'],
  'AB.warmup': ['composition', 'optimiser', 'warmup'],
  'AB.hold': ['composition', 'optimiser', 'hold'],
  'AB.goal': ['composition', 'optimiser', 'goal'],
  'AB.cooldown': ['composition', 'optimiser', 'cooldown'],
} as const satisfies Record<string, readonly string[]>;

export type FieldName = keyof typeof PATHS;
export const FIELD_NAMES = Object.keys(PATHS) as FieldName[];
export const isFieldName = (name: string): name is FieldName => Object.hasOwn(PATHS, name);

const isTree = (node: unknown): node is Record<string, unknown> => typeof node === 'object' && node !== null;

function valueAt(node: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return node;
  return isTree(node) ? valueAt(node[name], rest) : undefined;
}

/** A tree like `node` with another value at a place. */
function withValue(node: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  const branch = isTree(node) ? node : {};
  return { ...branch, [name]: withValue(branch[name], rest, value) };
}

/** The type under a name in a type; among several kinds of world, in the first that has the name. */
function typeUnder(type: z.ZodType, name: string): z.ZodType {
  const options: readonly unknown[] = type instanceof z.ZodUnion ? type.options : [type];
  const owner = options.find((option) => option instanceof z.ZodObject && Object.hasOwn(option.shape, name));
  return owner instanceof z.ZodObject ? owner.shape[name] : type;
}

/** Returns the schema of a setting's values. */
function typeAt(path: readonly string[]): z.ZodType {
  let type: z.ZodType = settingsSchema;
  for (const name of path) type = typeUnder(type, name);
  const inner = type instanceof z.ZodDefault ? type.unwrap() : type;
  return inner instanceof z.ZodType ? inner : type;
}

/**
 * The kind of values that a field takes. Numbers without a value are written `none`; every text of a choice is one of
 * `options`.
 */
type FieldKind =
  | ({ kind: 'number'; optional: boolean } & NumberKind)
  | { kind: 'choice'; options: readonly string[] }
  | { kind: 'pairs' };

const YES_NO = ['yes', 'no'];
const NONE = 'none';
/** Widths come in eighths: the kernels read vectors. */
const WIDTH_STEP = 8;

function kindAt(path: readonly string[]): FieldKind {
  const type = typeAt(path);
  if (type instanceof z.ZodEnum) return { kind: 'choice', options: type.options.map(String) };
  if (type instanceof z.ZodBoolean) return { kind: 'choice', options: YES_NO };
  const optional = type instanceof z.ZodNullable;
  const number = optional ? type.unwrap() : type;
  if (!(number instanceof z.ZodNumber)) return { kind: 'pairs' };
  return {
    kind: 'number',
    least: number.minValue ?? 0,
    most: number.maxValue ?? Number.MAX_VALUE,
    whole: number.isInt,
    multiple: path.at(-1) === 'width' ? WIDTH_STEP : 1,
    optional,
  };
}

const KINDS = new Map(FIELD_NAMES.map((name) => [name, kindAt(PATHS[name])]));

/** Returns the kind of values that a field takes. */
export const kindOf = (name: FieldName): FieldKind => KINDS.get(name) ?? { kind: 'pairs' };

const pairsSchema = settingsSchema.shape.composition.shape.pairs;

/** Returns true if settings have a field: worlds of some kinds lack some. */
export const hasField = (settings: Settings, name: FieldName): boolean =>
  valueAt(settings, PATHS[name]) !== undefined;

/** The value of a field, as it is written in an address and in a form; empty where settings lack it. */
export function fieldText(settings: Settings, name: FieldName): string {
  const value = valueAt(settings, PATHS[name]);
  return value === undefined ? '' : valueText(value);
}

function valueText(value: unknown): string {
  if (value === null) return NONE;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return pairsSchema.parse(value).map(pairText).join(',');
}

/** A layer pair, from A to B: `2-0`. */
export const pairText = ({ augmenting, anchor }: { augmenting: number; anchor: number }): string =>
  `${augmenting}-${anchor}`;

/** Returns the value that a text stands for in a field; undefined if the schema allows none such. */
function fieldValue(name: FieldName, text: string): unknown {
  const parsed = typeAt(PATHS[name]).safeParse(meaning(name, plainText(text).trim()));
  return parsed.success ? parsed.data : undefined;
}

function meaning(name: FieldName, text: string): unknown {
  const kind = kindOf(name);
  if (kind.kind === 'choice') return kind.options === YES_NO ? { yes: true, no: false }[text] : text;
  if (kind.kind === 'number') return numberMeant(name, kind, text);
  const pairs = text.split(',').map((pair) => /^(\d{1,2})-(\d{1,2})$/.exec(pair.trim()));
  const numbered = pairs.map((match) => match && { augmenting: Number(match[1]), anchor: Number(match[2]) });
  const isRepeated = new Set(numbered.map((pair) => pair && pairText(pair))).size < pairs.length;
  return isRepeated ? undefined : numbered;
}

type NumberField = Extract<FieldKind, { kind: 'number' }>;

/** Returns the number that a text means in a field, null for the lack of one, or why it means none of the field's. */
function numberMeant(name: FieldName, kind: NumberField, text: string): number | null | NumberProblem {
  if (kind.optional && text.toLowerCase() === NONE) return null;
  const type = typeAt(PATHS[name]);
  return numberOf(text, kind, (number) => type.safeParse(number).success);
}

/** Returns why a text is none of a field's numbers; null if it is one, or the field takes no numbers. */
export function numberProblem(name: FieldName, text: string): NumberProblem | null {
  const kind = kindOf(name);
  const meant = kind.kind === 'number' ? numberMeant(name, kind, plainText(text).trim()) : null;
  return typeof meant === 'object' ? meant : null;
}

/** Settings with the value that a text stands for; not parsed yet. */
export const withFieldText = (node: unknown, name: FieldName, text: string): unknown =>
  withValue(node, PATHS[name], fieldValue(name, text));

/** The fields whose values are wrong, for the paths of a refusal of the schema. */
export const fieldsAt = (paths: readonly (readonly PropertyKey[])[]): FieldName[] =>
  FIELD_NAMES.filter((name) =>
    paths.some((path) => PATHS[name].every((step, depth) => path[depth] === step)),
  );

/** Something for each field. */
export const byField = <Value>(value: (name: FieldName) => Value): Record<FieldName, Value> =>
  Object.fromEntries(FIELD_NAMES.map((name) => [name, value(name)])) as Record<FieldName, Value>;

/** Returns true if a text stands for a value that the field takes by itself. */
export const isFieldText = (name: FieldName, text: string): boolean => fieldValue(name, text) !== undefined;

/** Returns a text that a field takes in the way in which addresses write it; null if the field takes it not. */
export function canonicalText(name: FieldName, text: string): string | null {
  const value = fieldValue(name, text);
  return value === undefined ? null : valueText(value);
}

/** The nearest text that a field takes, or null where a text is near to nothing. */
export function nearestText(name: FieldName, text: string): string | null {
  const kind = kindOf(name);
  const number = kind.kind === 'number' ? numberOf(text, kind, () => true) : null;
  if (kind.kind !== 'number' || typeof number !== 'number') return null;
  const { least, most, whole, multiple } = kind;
  const rounded = whole ? multiple * Math.round(number / multiple) : number;
  const nearest = String(Math.min(most, Math.max(least, rounded)));
  return isFieldText(name, nearest) ? nearest : null;
}
