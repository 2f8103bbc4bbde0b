import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseAddress, rewriteAddress } from './address.ts';

describe('an address', () => {
  it('is a path and a query', () => {
    expect(parseAddress('#/compare?expression=qxt+%2B+he')).toEqual({
      path: '/compare',
      query: 'expression=qxt+%2B+he',
    });
    expect(parseAddress('#/lab/')).toEqual({ path: '/lab', query: '' });
  });

  it('is the start page if it is empty', () => {
    for (const hash of ['', '#', '#/', '#//']) expect(parseAddress(hash)).toEqual({ path: '/', query: '' });
  });

  it('keeps further question marks in the query', () => {
    expect(parseAddress('#/compare?expression=?')).toEqual({ path: '/compare', query: 'expression=?' });
  });

  it('is read as it was written, as far as possible', () => {
    expect(parseAddress('#/%E5%AF%B9%E6%AF%94').path).toBe('/对比');
    expect(parseAddress('#/%E0%A4%A').path).toBe('/%E0%A4%A');
  });

  it('is a path, whatever its text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseAddress(`#${text}`).path).toMatch(/^\/(.*[^/])?$/s);
      }),
    );
  });
});

it('a page’s rewriting of the address does not call a visitor back who is leaving it', () => {
  const location = { hash: '#/lab' };
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', {
    replaceState: (_: unknown, __: string, hash: string) => (location.hash = hash),
  });
  rewriteAddress('/lab', 'share=0.05');
  expect(location.hash).toBe('#/lab?share=0.05');
  rewriteAddress('/lab', '');
  location.hash = '#/compare';
  rewriteAddress('/lab', 'share=0.1');
  expect(location.hash).toBe('#/compare');
  vi.unstubAllGlobals();
});
