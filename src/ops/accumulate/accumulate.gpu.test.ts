import { testCases } from '../gpu.fixture.ts';
import { ACCUMULATE_CASES } from './cases.ts';

testCases(ACCUMULATE_CASES);
