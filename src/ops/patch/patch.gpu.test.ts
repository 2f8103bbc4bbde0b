import { expect, test } from 'vitest';
import { SOFTWARE_TUNING } from '../../engine/tuning.ts';
import { checkedWith, testCases } from '../gpu.fixture.ts';
import { passes } from '../opCase.ts';
import { checkPatch, PATCH_CASES } from './cases.ts';

testCases(PATCH_CASES);

test('takes states over in more workgroups than a dimension holds', async () => {
  const findings = await checkPatch(await checkedWith({ ...SOFTWARE_TUNING, group: 1 }), 5000);
  expect(findings.filter((finding) => !passes(finding))).toEqual([]);
});
