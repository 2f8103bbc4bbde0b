/** The answer of a model, as messages carry it. */
import { z } from 'zod';

/** A token and how likely it was. */
const shownSchema = z.object({ text: z.string(), probability: z.number().min(0).max(1) });

/** The five likeliest tokens, most likely first. */
export const topSchema = z.array(shownSchema);

const tokenSchema = shownSchema.extend({
  /** The five likeliest tokens, the chosen one first. */
  top: topSchema,
});
export type GeneratedToken = z.infer<typeof tokenSchema>;

export const answerSchema = z.object({
  tokens: z.array(tokenSchema),
  /** The meaning of the tokens for a person: a number, `10 + 22 − 24`, or null if they mean nothing. */
  reading: z.string().nullable(),
  correct: z.boolean(),
  /** The values that A read at the end of each operand that is a key (A only). */
  values: z.array(tokenSchema).optional(),
});
export type Answer = z.infer<typeof answerSchema>;
