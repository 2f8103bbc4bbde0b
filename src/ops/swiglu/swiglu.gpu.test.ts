import { testCases } from '../gpu.fixture.ts';
import { SWIGLU_CASES } from './cases.ts';

testCases(SWIGLU_CASES);
