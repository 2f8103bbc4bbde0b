import { testCases } from '../gpu.fixture.ts';
import { ATTENTION_CASES } from './cases.ts';

testCases(ATTENTION_CASES);
