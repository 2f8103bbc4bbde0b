import { testCases } from '../gpu.fixture.ts';
import { MUON_CASES } from './muonCases.ts';

testCases(MUON_CASES);
