/** The messages that look into the models: what they read and say, what else was tried, what training did to them. */

import { z } from 'zod';
import { TRIABLE } from '../inspection/ideas.ts';
import { answerSchema, topSchema } from '../training/answer.ts';
import { stageSchema } from '../training/stages.ts';
import { problemSchema } from '../worlds/registry.ts';
import { id, share } from './fields.ts';

const ideaSchema = z.enum(TRIABLE);
const index = z.number().int().nonnegative();
/** How many fresh expressions, and what seeds them. */
const draw = { count: z.number().int().min(1).max(10_000), seed: z.number().int() };

export const inspectionCommandSchema = z.discriminatedUnion('type', [
  /** Answers `inspected`, or `uninspectable`, with the same id. */
  z.object({
    type: z.literal('inspect'),
    id,
    text: z.string().max(500),
    /** Heads of layer pairs that A⊕B has to do without; a head of null stands for all of a pair's. */
    off: z.array(z.object({ pair: index, head: index.nullable() })).max(512),
  }),
  /** Answers `handedOver`, or `uninspectable`, with the same id. */
  z.object({ type: z.literal('handOver'), id, text: z.string().max(500) }),
  /** Uses A and B together in another way than composing them, on held-out keys; answers `ideaTried`. */
  z.object({ type: z.literal('tryIdea'), id, idea: ideaSchema, ...draw }),
  /** Answers `fingerprints`. */
  z.object({ type: z.literal('fingerprint'), id }),
  /** Asks B and A⊕B the same numeric expressions; answers `numericCompared`. */
  z.object({ type: z.literal('compareNumeric'), id, ...draw }),
  /** Answers `parameters`: what `matrix` can be asked for. */
  z.object({ type: z.literal('parameters'), id, stage: stageSchema }),
  /** Answers `matrix` or `noMatrix`. */
  z.object({ type: z.literal('matrix'), id, stage: stageSchema, name: z.string().max(100) }),
]);
export type InspectionCommand = z.infer<typeof inspectionCommandSchema>;

/** [states of the anchor model's stream][tokens of the answer] */
const lensSchema = z.array(z.array(topSchema));
/** The token whose embedding in B is nearest to a state, how near it is (cosine), and how near the second is. */
const likenessSchema = z.object({ text: z.string(), similarity: z.number(), second: z.number() });
const values = z.instanceof(Float32Array<ArrayBuffer>);
const named = z.object({ names: z.array(z.string()), values: z.number().int() });

const trialExampleSchema = z.object({
  expression: z.string(),
  expected: z.string(),
  A: answerSchema,
  B: answerSchema,
  together: answerSchema,
});

const layerNormsSchema = z.object({
  /** `embedding`, `blocks.0` …, or a parameter's own name, such as `cross.0.1.query`. */
  name: z.string(),
  weights: z.number(),
  gradient: z.number(),
});

export const inspectionEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('inspected'),
    id,
    /** The expression as it was understood, and its right answer. */
    expression: z.string(),
    expected: z.string(),
    /**
     * The prompt and what A⊕B answered, but for the answer's last token, which no model reads. Nothing looks ahead:
     * the first rows of everything are what they were when so many tokens were there.
     */
    tokens: z.array(z.object({ text: z.string(), column: z.number().int() })),
    /** How many of the tokens are the prompt; the last of them says the answer's first token. */
    prompt: z.number().int(),
    /** Of A⊕B without what is switched off. */
    answer: answerSchema,
    /**
     * For each layer pair the cross-attention's weights [heads, tokens, tokens + 1]: what each query (row) puts on
     * each token, and on the null key (last). A head that is off reads all the same; what it read is not used.
     */
    attention: z.array(values),
    /** What B's embeddings, and B's state after each block, would say: in A⊕B, and without A over the same tokens. */
    lens: z.object({ AB: lensSchema, B: lensSchema }),
  }),
  z.object({
    type: z.literal('handedOver'),
    id,
    /** The expression as it was understood, and its right answer. */
    expression: z.string(),
    expected: z.string(),
    /** The tokens of the prompt. */
    places: z.array(
      z.object({
        text: z.string(),
        /** What A says here, at the last letter of a key; null everywhere else. */
        value: z.object({ text: z.string(), probability: share, correct: z.boolean() }).nullable(),
        /** Of each layer pair: what B's query puts on A's state at this very token, as a mean over heads. */
        weights: z.array(z.number()),
        /** What enters B's first block looks like this token: in A⊕B, and in B alone. */
        AB: likenessSchema,
        B: likenessSchema,
      }),
    ),
    answers: z.object({ AB: answerSchema, B: answerSchema }),
  }),
  /**
   * The expression can't be asked, or A⊕B has no cross-attention (`not-composed`); `problem` is a code, `detail` the
   * offending part, or the variant.
   */
  z.object({
    type: z.literal('uninspectable'),
    id,
    problem: z.enum([...problemSchema.options, 'not-composed']),
    detail: z.string(),
  }),
  z.object({
    type: z.literal('ideaTried'),
    id,
    idea: ideaSchema,
    count: z.number().int(),
    /** Share of the expressions over held-out keys that were answered exactly right. */
    accuracy: share,
    /** The first of the expressions, with what A and B say alone and together. */
    examples: z.array(trialExampleSchema),
    /** Which of B's parameters are the mean of A's and B's, and which are B's own (averaged weights only). */
    merged: z.object({ averaged: named, kept: named }).optional(),
  }),
  /** SHA-256 of the weights: as they are, and as they were when training of the composition began, if it did. */
  z.object({
    type: z.literal('fingerprints'),
    id,
    present: z.object({ A: z.string(), A2: z.string().optional(), B: z.string() }),
    trainedOn: z.partialRecord(stageSchema, z.string()).nullable(),
  }),
  /** Shares of the same expressions: right by B, by A⊕B, by B but not A⊕B, by A⊕B but not B. */
  z.object({
    type: z.literal('numericCompared'),
    id,
    count: z.number().int(),
    B: share,
    AB: share,
    lost: share,
    gained: share,
  }),
  /** Sent at every measurement while a phase trains: Euclidean norms, the gradient's before clipping. */
  z.object({
    type: z.literal('norms'),
    stage: stageSchema,
    step: z.number().int(),
    layers: z.array(layerNormsSchema),
  }),
  z.object({
    type: z.literal('parameters'),
    id,
    stage: stageSchema,
    parameters: z.array(z.object({ name: z.string(), shape: z.array(z.number().int()) })),
  }),
  /** A parameter's values, row by row; a gain has one dimension. */
  z.object({
    type: z.literal('matrix'),
    id,
    stage: stageSchema,
    name: z.string(),
    shape: z.array(z.number().int()),
    values,
  }),
  z.object({ type: z.literal('noMatrix'), id, reason: z.string() }),
]);
