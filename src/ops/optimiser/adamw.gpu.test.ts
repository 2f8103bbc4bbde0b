import { testCases } from '../gpu.fixture.ts';
import { ADAMW_CASES } from './adamwCases.ts';

testCases(ADAMW_CASES);
