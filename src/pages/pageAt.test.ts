import { expect, it } from 'vitest';
import { pageAt } from './pageAt.ts';

const ROUTES = new Map([
  ['/', 'landing'],
  ['/lab', 'lab'],
  ['/tutorial/*', 'tutorial'],
]);

it('finds a page by its path', () => {
  expect(pageAt(ROUTES, '/')).toBe('landing');
  expect(pageAt(ROUTES, '/lab')).toBe('lab');
});

it('finds the pages right below a route', () => {
  expect(pageAt(ROUTES, '/tutorial/3')).toBe('tutorial');
  for (const path of ['/tutorial', '/tutorial/3/4', '/lab/3']) expect(pageAt(ROUTES, path)).toBeUndefined();
});

it('finds nothing at an unknown path', () => {
  for (const path of ['/constructor', '/*', '/nowhere']) expect(pageAt(ROUTES, path)).toBeUndefined();
});
