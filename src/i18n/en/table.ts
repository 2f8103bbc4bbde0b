/** The words of Table 1 of the paper, with our figures in it. */

import type { Stage } from '../../training/stages.ts';
import type { Suite } from '../../worlds/registry.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';
import { integer } from '../format.ts';
import { STAGE_NAMES as phase } from '../names.ts';
import { codeRows } from './code.ts';
import { capital } from './wording.ts';

export const table = (world: WorldWords) => ({
  title: 'The paper’s Table 1, measured here',
  ownTitle: 'Each task, measured here',
  suite: {
    substitution: [`${world.prefix}Substitution`, `${world.shape} → ${world.shapeInValues}`],
    numeric: ['Numeric arithmetic', '10 + 22 − 24 → 8'],
    composition: [capital(`${world.prefix}arithmetic, composition ${world.entries}`), `${world.shape} → 8`],
    heldOut: [capital(`${world.prefix}arithmetic, held-out ${world.entries}`), `${world.shape} → 8`],
    ...codeRows,
    words: ['Word by word, held-out words', 'ynbi kx hxkw = → Ana book'],
    highTranslation: ['Translation, high-resource', 'spanish Ana ve libro rojo → Ana see red book'],
    highProblems: ['Word problems, high-resource', 'spanish Ana tiene 9 libro pierde 2 → 7'],
    englishProblems: ['Word problems in English', 'english Ana have 9 book lose 2 → 7'],
    translation: ['Translation, low-resource, held-out words', 'ynbi kx gf hxkw → Ana see book'],
    problems: ['Word problems, low-resource, held-out words', 'ynbi isy iw 9 uvg gx 2 → 7'],
    trainedTranslation: ['Translation, low-resource, composition words', 'ynbi kx gf hxkw → Ana see book'],
    trainedProblems: ['Word problems, low-resource, composition words', 'ynbi isy iw 9 uvg gx 2 → 7'],
  } satisfies Record<Suite, readonly [string, string]>,
  caption: 'Each figure is the accuracy in per cent. An answer counts only if all of it is right.',
  what: 'Task',
  ours: 'ours',
  paper: 'paper',
  unreported: 'not reported',
  evaluate: 'Evaluate',
  evaluating: 'Evaluating…',
  explain: (count: number) =>
    `Press Evaluate, and the page draws ${integer(count)} new ${world.expressions} for each task and asks all three models.`,
  measured: (count: number, seed: number, adapter: string) =>
    `This page measured our figures on ${adapter}: ${integer(count)} ${world.expressions} a cell, drawn with seed ${seed}.`,
  under: (settings: readonly string[], models: readonly string[]) =>
    `${settings.join(', ')}. ${models.join('; ')}.`,
  weights: (of: Stage, origin: string, step: string) => `${phase[of]}: ${origin}, ${step}`,
  outdated: 'The weights have changed since. Evaluate again to measure the models in use.',
  differs: 'How our setting differs from the paper’s',
  differences: [
    'The paper has 25,000 keys with values from 1 to 25,000, and expressions of 3 to 6 operands with +, − and ×. Here values go from 0 to 99, and there are only + and −.',
    'The paper’s A and B are PaLM 2 models. Here they are transformers with a few hundred thousand parameters, and we train them from nothing.',
    'Our A marks each key’s value in place instead of predicting the next token. Our B writes the running total beside the result.',
    'Our cross-attention is causal, has norms on its inputs, prefers what is near, may attend to nothing, and starts as exactly B. Each layer pair enters B one spacing earlier than the paper’s.',
    'Section 4.1 trains the composition on substitution over 20 % of the keys, section 3.2 on arithmetic over them. Ours sees both.',
  ],
});
