/**
 * A recorded run with another share of the keys: the composition of the shipped A and B, trained on so many of the keys.
 * A file for each share, written by `npm run record -- --shares`, never by hand.
 */
import { z } from 'zod';
import { share } from '../protocol/fields.ts';
import { settingsSchema } from '../training/settings.ts';

export const SHARE_RUN_FORMAT = 'calm-lab-share-1';

/** The shares that are recorded, in per cent of the keys. */
export const SHARES = [2, 5, 10, 20, 50] as const;
export type Share = (typeof SHARES)[number];

/** Returns the path of a share's file, below the page's address. */
export const shareRunPath = (percent: number): string => `recordings/share-${percent}.json`;

const whole = z.number().int().nonnegative();
const curve = (value: z.ZodNumber) =>
  z
    .array(z.tuple([whole, value]))
    .min(1)
    .max(1000)
    .refine((points) => points.every(([step], i) => i === 0 || step > points[i - 1][0]), 'out of order');

/** The number of keys that were answered right after the last step, each asked once. */
const countSchema = z.object({ right: whole, of: whole.positive() }).refine(({ right, of }) => right <= of);

export const shareRunSchema = z.object({
  format: z.literal(SHARE_RUN_FORMAT),
  /** The settings, with the share and the seeds. */
  settings: settingsSchema,
  adapter: z.string().min(1).max(200),
  date: z.iso.datetime(),
  /** The seconds from the first command to the last measurement while training. */
  seconds: z.number().nonnegative(),
  /** [step, share right] while training. */
  heldOut: curve(share),
  composition: curve(share),
  /** The means of as many consecutive steps each: [last of them, loss]. */
  losses: curve(z.number().nonnegative()),
  final: z.object({ heldOut: countSchema, composition: countSchema }),
});
export type ShareRun = z.infer<typeof shareRunSchema>;
