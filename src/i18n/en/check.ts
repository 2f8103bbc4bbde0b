/** The words of the check of this GPU. */
import type { Comparison } from '../../ops/opCase.ts';
import { integer } from '../format.ts';

const cases = (count: number) => (count === 1 ? '1 case' : `${integer(count)} cases`);

export const check = {
  title: 'Check this GPU',
  lead: 'Some graphics drivers compute wrongly. This check runs every kernel, and one whole training step of A, B and A⊕B, on your GPU. It compares the results with TensorFlow.js on the same GPU, and the gradients with finite differences.',
  apart:
    'The check has a worker and a GPU device of its own, so it changes nothing in your models. Training goes on meanwhile, only slower. On a GPU the check takes seconds, on a software adapter a minute or two.',
  start: 'Check this GPU',
  again: 'Check again',
  stop: 'Stop the check',
  opening: 'Opening the GPU…',
  progress: (done: number, total: number) => `${integer(done)} of ${cases(total)} checked`,
  bar: 'Progress of the check',
  now: 'Now:',
  passed: (count: number, adapter: string) =>
    `Everything is right on ${adapter}: ${count === 1 ? 'the 1 case passes' : `all ${cases(count)} pass`}.`,
  failed: (failed: number, of: number, adapter: string) =>
    `Something is wrong on ${adapter}: ${integer(failed)} of ${cases(of)} ${failed === 1 ? 'fails' : 'fail'}.`,
  broken: (kernels: string) => `These kernels compute something else than they should: ${kernels}.`,
  advise: 'Please copy the report below into a bug report. Until then, do not trust what this GPU trains.',
  soFar: (done: number, of: number, failed: number) =>
    `The check ran ${integer(done)} of ${cases(of)} before that, and ${failed === 0 ? 'all of them passed' : `${integer(failed)} failed`}.`,
  ends: {
    stopped: 'You stopped the check.',
    silent:
      'Nothing was heard from the GPU for a long time, so the page ended the check. A kernel or the driver may hang.',
    lost: 'The browser took the GPU away in the middle of the check. The driver may have crashed or been reset.',
    unavailable: 'The check could not use your GPU.',
  },
  hidden: 'This page was hidden for a part of the check. The check went on meanwhile.',
  complaints: (count: number) =>
    `The GPU reported ${count === 1 ? 'an error' : `${integer(count)} errors`} besides. The report has the text.`,
  table: 'Largest errors, relative to the largest value',
  what: 'What was checked',
  step: (model: string) => `a whole step of ${model}`,
  count: 'Cases',
  comparisons: {
    value: 'Values',
    gradient: 'Gradients',
    difference: 'Finite differences',
    weights: 'Updated weights',
  } satisfies Record<Comparison, string>,
  noNumber: 'not a number',
  verdict: 'Verdict',
  passes: 'passes',
  fails: (failed: number) => `${integer(failed)} ${failed === 1 ? 'fails' : 'fail'}`,
  report: 'The report, in English, for a bug report',
  copy: 'Copy the report',
  copied: 'Copied.',
  uncopied: 'The browser does not allow copying. Select the text of the report instead.',
};

export type CheckWords = typeof check;
