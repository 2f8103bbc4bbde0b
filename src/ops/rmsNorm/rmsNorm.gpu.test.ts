import { testCases } from '../gpu.fixture.ts';
import { RMS_NORM_CASES } from './cases.ts';

testCases(RMS_NORM_CASES);
