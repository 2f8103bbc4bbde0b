/** Parts that several messages have in common. */
import { z } from 'zod';

export const id = z.number().int();
export const share = z.number().min(0).max(1);

/** A token and how likely it was. */
const shownSchema = z.object({ text: z.string(), probability: share });

/** The five likeliest tokens, most likely first. */
export const topSchema = z.array(shownSchema);

const tokenSchema = shownSchema.extend({
  /** The five likeliest tokens, the chosen one first. */
  top: topSchema,
});
export type GeneratedToken = z.infer<typeof tokenSchema>;

export const answerSchema = z.object({
  tokens: z.array(tokenSchema),
  /** What the tokens mean, for a person: a number, `10 + 22 − 24`, or null where they mean nothing. */
  reading: z.string().nullable(),
  correct: z.boolean(),
  /** What A read at the end of each operand that is a key (A only). */
  values: z.array(tokenSchema).optional(),
});
export type Answer = z.infer<typeof answerSchema>;
