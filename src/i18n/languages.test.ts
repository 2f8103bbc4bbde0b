import { expect, it } from 'vitest';
import { languageFor } from './languages.ts';

it('speaks the first language that a browser asks for and the page knows', () => {
  expect(languageFor(['ko-KR', 'en-US'])).toBe('ko');
  expect(languageFor(['zh-Hant-TW'])).toBe('zh');
  expect(languageFor(['de', 'fr-CA', 'zh'])).toBe('zh');
  expect(languageFor(['EN-gb', 'ko'])).toBe('en');
});

it('speaks English to everyone else', () => {
  expect(languageFor(['de', 'constructor'])).toBe('en');
  expect(languageFor([])).toBe('en');
});
