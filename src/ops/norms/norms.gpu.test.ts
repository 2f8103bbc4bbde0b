import { testCases } from '../gpu.fixture.ts';
import { NORMS_CASES } from './cases.ts';

testCases(NORMS_CASES);
