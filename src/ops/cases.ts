/** The cases of all ops, which the page checks on a visitor's GPU. */
import { ACCUMULATE_CASES } from './accumulate/cases.ts';
import { ATTENTION_CASES } from './attention/cases.ts';
import { CROSS_ENTROPY_CASES } from './crossEntropy/cases.ts';
import { EMBEDDING_CASES } from './embedding/cases.ts';
import { LINEAR_CASES } from './linear/cases.ts';
import { NORMS_CASES } from './norms/cases.ts';
import type { OpCase } from './opCase.ts';
import { ADAMW_CASES } from './optimiser/adamwCases.ts';
import { MUON_CASES } from './optimiser/muonCases.ts';
import { PATCH_CASES } from './patch/cases.ts';
import { RMS_NORM_CASES } from './rmsNorm/cases.ts';
import { SWIGLU_CASES } from './swiglu/cases.ts';

export const OP_CASES: readonly OpCase[] = [
  ...EMBEDDING_CASES,
  ...LINEAR_CASES,
  ...ATTENTION_CASES,
  ...ACCUMULATE_CASES,
  ...RMS_NORM_CASES,
  ...SWIGLU_CASES,
  ...CROSS_ENTROPY_CASES,
  ...ADAMW_CASES,
  ...MUON_CASES,
  ...NORMS_CASES,
  ...PATCH_CASES,
];
