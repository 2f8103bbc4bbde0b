import { expect, it } from 'vitest';
import { sourceAddress } from './sourceAddress.mjs';

const ADDRESS = 'https://github.com/someone/calm-lab';

it.each([
  ADDRESS,
  'github:someone/calm-lab',
  'someone/calm-lab',
  'git+https://github.com/someone/calm-lab.git',
  { type: 'git', url: 'git+https://github.com/someone/calm-lab.git' },
])('%j leads to the source', (repository) => {
  expect(sourceAddress({ repository })).toBe(ADDRESS);
});

it.each([undefined, '', 'javascript:alert(1)', 'git@example.org:someone/calm-lab.git'])(
  '%j gives no address that a browser could open',
  (repository) => {
    expect(sourceAddress(repository === undefined ? {} : { repository })).toBeUndefined();
  },
);
