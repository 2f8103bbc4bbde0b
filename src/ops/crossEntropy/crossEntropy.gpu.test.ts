import { testCases } from '../gpu.fixture.ts';
import { CROSS_ENTROPY_CASES } from './cases.ts';

testCases(CROSS_ENTROPY_CASES);
