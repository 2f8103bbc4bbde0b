import { GPU_TUNING } from '../engine/tuning.ts';
import { testCases } from '../ops/gpu.fixture.ts';
import { STEP_CASES } from './stepCases.ts';

// The software adapter takes a minute to compile a step that is cut up for itself.
testCases(STEP_CASES, { gpu: GPU_TUNING });
