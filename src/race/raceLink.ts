/**
 * The figures of a race as the query of an address, and back. Each part is a parameter of its own, so that the valid
 * parts of a damaged link can still be shown. Addresses come from anywhere: each part is parsed, and each point.
 */
import { z } from 'zod';
import { PHASES, type Phase } from '../worlds/phases.ts';
import { type Ceiling, FEW_ROWS, type RacePoint, type Rows, WIDTHS } from './messages.ts';
import type { RaceFigures } from './raceReport.ts';

const VERSION = '1';
/** The largest adapter name that a link carries. */
const LONGEST = 120;

const PARTS = ['adapter', 'rows', 'ceiling', ...PHASES] as const;
export type RaceLinkPart = (typeof PARTS)[number];

/** The largest number that a link carries, and the smallest. */
const [MOST, LEAST] = [999_900_000, 1e-5];

const figure = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,9})?$/)
  .transform(Number)
  .refine((value) => value > 0);

const split = z
  .string()
  .max(60)
  .transform((text) => text.split('-'));

const adapterSchema = z.string().min(1).max(LONGEST);
const rowsSchema = z
  .literal(String(FEW_ROWS))
  .nullable()
  .transform((text): Rows => (text === null ? null : FEW_ROWS));
const ceilingSchema = split.pipe(z.tuple([figure, figure, figure])).transform(
  ([gflops, dispatchMicroseconds, copyGigabytes]): Ceiling => ({
    gflops,
    dispatchMicroseconds,
    copyGigabytes,
  }),
);
const widthSchema = z
  .string()
  .transform(Number)
  .pipe(z.literal([...WIDTHS]));
const pointSchema = split.pipe(z.tuple([widthSchema, figure, figure, figure]));

/** Writes a positive number with four digits that count, and never with an exponent. */
function digits(value: number): string {
  const near = Number(Math.min(MOST, Math.max(LEAST, value)).toPrecision(4));
  return near < 1 ? near.toFixed(9).replace(/0+$/, '') : String(near);
}

/** Returns the query of an address that shows these figures to someone else. */
export function writeRace({ adapter, rows, ceiling, points }: RaceFigures): string {
  const query = new URLSearchParams({ race: VERSION, adapter: adapter.slice(0, LONGEST) });
  if (rows !== null) query.set('rows', String(rows));
  if (ceiling !== null) {
    const { gflops, dispatchMicroseconds, copyGigabytes } = ceiling;
    query.set('ceiling', [gflops, dispatchMicroseconds, copyGigabytes].map(digits).join('-'));
  }
  for (const phase of PHASES) {
    const own = points.filter((point) => point.phase === phase);
    if (own.length === 0) continue;
    query.set(
      phase,
      own
        .map(({ width, ours, tfjs, operations }) =>
          [width, ...[ours, tfjs, operations].map(digits)].join('-'),
        )
        .join('_'),
    );
  }
  return query.toString();
}

/** The points of a model that could be read; the others are missing, and so is a second one of the same width. */
function readPoints(phase: Phase, text: string): { points: RacePoint[]; isDamaged: boolean } {
  const points: RacePoint[] = [];
  const written = text.split('_', WIDTHS.length + 1);
  for (const each of written) {
    const { data } = pointSchema.safeParse(each);
    if (data === undefined || points.some((point) => point.width === data[0])) continue;
    const [width, ours, tfjs, operations] = data;
    points.push({ phase, width, ours, tfjs, operations });
  }
  return { points, isDamaged: points.length < written.length };
}

/** The figures that an address contains, its damaged parts, and true if it is of another version. */
export interface ReadRace extends RaceFigures {
  damaged: readonly RaceLinkPart[];
  isOtherVersion: boolean;
}

/** Reads the query of an address; null if it is about no race. */
export function readRace(query: string): ReadRace | null {
  const given = new URLSearchParams(query);
  const version = given.get('race');
  if (version === null) return null;
  const damaged: RaceLinkPart[] = [];
  const adapter = adapterSchema.safeParse(given.get('adapter'));
  if (!adapter.success) damaged.push('adapter');
  const rows = rowsSchema.safeParse(given.get('rows'));
  if (!rows.success) damaged.push('rows');
  const ceiling = ceilingSchema.nullable().safeParse(given.get('ceiling'));
  if (!ceiling.success) damaged.push('ceiling');
  const points = PHASES.flatMap((phase) => {
    const text = given.get(phase);
    if (text === null) return [];
    const read = readPoints(phase, text);
    if (read.isDamaged) damaged.push(phase);
    return read.points;
  });
  return {
    adapter: adapter.data ?? '',
    rows: rows.data ?? null,
    ceiling: ceiling.data ?? null,
    points,
    damaged,
    isOtherVersion: version !== VERSION,
  };
}
