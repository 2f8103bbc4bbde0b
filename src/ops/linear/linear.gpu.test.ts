import { testCases } from '../gpu.fixture.ts';
import { LINEAR_CASES } from './cases.ts';

testCases(LINEAR_CASES);
