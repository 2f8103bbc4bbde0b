/**
 * The figures of a race as the query of an address, and back. Each part is a parameter of its own, so that the valid
 * parts of a damaged link can still be shown. Addresses come from anywhere: each part is parsed.
 */
import { z } from 'zod';
import { PHASES } from '../worlds/phases.ts';
import { type Ceiling, type RacePoint, WIDTHS } from './messages.ts';
import type { RaceFigures } from './raceReport.ts';

const VERSION = '1';
/** The largest adapter name that a link carries. */
const LONGEST = 120;

const PARTS = ['adapter', 'ceiling', ...PHASES] as const;
export type RaceLinkPart = (typeof PARTS)[number];

const figure = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,9})?$/)
  .transform(Number)
  .refine((value) => value > 0);

const parted = <Value>(by: string, type: z.ZodType<Value, string>, least: number, most: number) =>
  z
    .string()
    .max(400)
    .transform((text) => text.split(by))
    .pipe(z.array(type).min(least).max(most));

const width = z
  .string()
  .transform(Number)
  .pipe(z.literal([...WIDTHS]));

const adapterSchema = z.string().min(1).max(LONGEST);
const ceilingSchema = parted('-', figure, 3, 3).transform(
  ([gflops, dispatchMicroseconds, copyGigabytes]): Ceiling => ({
    gflops,
    dispatchMicroseconds,
    copyGigabytes,
  }),
);
const pointsSchema = parted(
  '_',
  z
    .string()
    .transform((text) => text.split('-'))
    .pipe(z.tuple([width, figure, figure])),
  1,
  WIDTHS.length,
).refine((points) => new Set(points.map(([at]) => at)).size === points.length);

/** Writes a positive number with four digits that count, and never with an exponent. */
const digits = (value: number) =>
  String(Number(Math.min(999_999_999, Math.max(1e-5, value)).toPrecision(4))).replace(
    /^(\d)(?:\.(\d+))?e-(\d+)$/,
    (_, first: string, rest: string | undefined, exponent: string) =>
      `0.${'0'.repeat(Number(exponent) - 1)}${first}${rest ?? ''}`.slice(0, 11),
  );

/** Returns the query of an address that shows these figures to someone else. */
export function writeRace({ adapter, ceiling, points }: RaceFigures): string {
  const query = new URLSearchParams({ race: VERSION, adapter: adapter.slice(0, LONGEST) });
  if (ceiling !== null) {
    const { gflops, dispatchMicroseconds, copyGigabytes } = ceiling;
    query.set('ceiling', [gflops, dispatchMicroseconds, copyGigabytes].map(digits).join('-'));
  }
  for (const phase of PHASES) {
    const own = points.filter((point) => point.phase === phase);
    if (own.length === 0) continue;
    query.set(
      phase,
      own.map((point) => [point.width, digits(point.ours), digits(point.tfjs)].join('-')).join('_'),
    );
  }
  return query.toString();
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
  function read<Value>(part: RaceLinkPart, schema: z.ZodType<Value, string>): Value | null {
    const text = given.get(part);
    if (text === null && part !== 'adapter') return null;
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    damaged.push(part);
    return null;
  }
  return {
    adapter: read('adapter', adapterSchema) ?? '',
    ceiling: read('ceiling', ceilingSchema),
    points: PHASES.flatMap((phase) =>
      (read(phase, pointsSchema) ?? []).map(
        ([at, ours, tfjs]): RacePoint => ({ phase, width: at, ours, tfjs }),
      ),
    ),
    damaged,
    isOtherVersion: version !== VERSION,
  };
}
