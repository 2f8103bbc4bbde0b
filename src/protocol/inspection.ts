/**
 * The messages that inspect the models: their attention and outputs, other ways of using A and B, and the effects of
 * training.
 */

import { z } from 'zod';
import { TRIABLE } from '../inspection/ideas.ts';
import { answerSchema, topSchema } from '../training/answer.ts';
import { stageSchema } from '../training/stages.ts';
import { problemSchema } from '../worlds/registry.ts';
import { id, share } from './fields.ts';

const ideaSchema = z.enum(TRIABLE);
const index = z.number().int().nonnegative();
/** The number of fresh expressions, and their seed. */
const draw = { count: z.number().int().min(1).max(10_000), seed: z.number().int() };

export const inspectionCommandSchema = z.discriminatedUnion('type', [
  /** Answers `inspected`, or `uninspectable`, with the same id. */
  z.object({
    type: z.literal('inspect'),
    id,
    text: z.string().max(500),
    /** The heads of layer pairs that A⊕B runs without; a head of null stands for all of a pair's. */
    off: z.array(z.object({ pair: index, head: index.nullable() })).max(512),
  }),
  /** Answers `handedOver`, or `uninspectable`, with the same id. */
  z.object({ type: z.literal('handOver'), id, text: z.string().max(500) }),
  /** Measures another way of using A and B together than composing them, on held-out keys; answers `ideaTried`. */
  z.object({ type: z.literal('tryIdea'), id, idea: ideaSchema, ...draw }),
  /** Answers `fingerprints`. */
  z.object({ type: z.literal('fingerprint'), id }),
  /** Asks B and A⊕B the same numeric expressions; answers `numericCompared`. */
  z.object({ type: z.literal('compareNumeric'), id, ...draw }),
  /** Answers `parameters`: the names that `matrix` accepts. */
  z.object({ type: z.literal('parameters'), id, stage: stageSchema }),
  /** Answers `matrix` or `noMatrix`. */
  z.object({ type: z.literal('matrix'), id, stage: stageSchema, name: z.string().max(100) }),
]);
export type InspectionCommand = z.infer<typeof inspectionCommandSchema>;

/** [states of the anchor model's stream][tokens of the answer] */
const lensSchema = z.array(z.array(topSchema));
/** The token whose embedding in B is nearest to a state, its cosine similarity, and that of the second nearest. */
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
     * The prompt and A⊕B's answer, but for the answer's last token, which no model reads. No token attends to later
     * ones: the first rows of everything are what they were when so many tokens were there.
     */
    tokens: z.array(z.object({ text: z.string(), column: z.number().int() })),
    /** The number of tokens in the prompt; the last of them predicts the answer's first token. */
    prompt: z.number().int(),
    /** The answer of A⊕B without the heads that are switched off. */
    answer: answerSchema,
    /**
     * For each layer pair the cross-attention's weights [heads, tokens, tokens + 1]: those of each query (row) on each
     * token, and on the null key (last). A head that is off has weights all the same; its output is not used.
     */
    attention: z.array(values),
    /**
     * The logit lens on B's embeddings and on B's state after each block: in A⊕B, and without A over the same tokens.
     */
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
        /** True at the first letter of an entry. */
        begins: z.boolean(),
        /** A's prediction here, at the last letter of a key; null everywhere else. */
        value: z.object({ text: z.string(), probability: share, correct: z.boolean() }).nullable(),
        /** Each layer pair's weight of B's query on A's state at the same token, as a mean over heads. */
        weights: z.array(z.number()),
        /** The token that the input of B's first block resembles here: in A⊕B, and in B alone. */
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
    /** The first of the expressions, with the answers of A and B alone and together. */
    examples: z.array(trialExampleSchema),
    /** The parameters of B that are the mean of A's and B's, and those that are B's own (averaged weights only). */
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
