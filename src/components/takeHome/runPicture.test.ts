import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { takeHome } from '../../i18n/en/takeHome.ts';
import { SHARED_RUN } from '../../store/runs/sharedRun.fixture.ts';
import { COLOURS, runPicture } from './runPicture.ts';

const words = takeHome();

describe('the picture of a run', () => {
  const svg = runPicture(SHARED_RUN, words);

  it('contains the numbers, the expression with all three answers, and the settings', () => {
    for (const text of [
      '98.0\u202f%',
      'A alone: 0.0\u202f%. B alone: 1.0\u202f%.',
      'nip + zora − do = ?',
      'knows 57, 79 and 3',
      '104 ✗',
      'no number ✗',
      '420 + 900 + 300 steps · small, seed 0 · an adapter · software · 2026-01-02',
      'CALM Lab',
    ]) {
      expect(svg).toContain(text);
    }
  });

  it('leaves the expression out if there is none', () => {
    expect(runPicture({ ...SHARED_RUN, asked: null }, words)).not.toContain('= ?');
  });

  it('escapes text from elsewhere', () => {
    expect(runPicture({ ...SHARED_RUN, adapter: '<script>' }, words)).toContain('&lt;script&gt;');
  });

  it('has the colours of the light theme', () => {
    const [light] = readFileSync('src/styles/tokens.css', 'utf8').split('[data-theme="dark"]');
    for (const [name, colour] of Object.entries(COLOURS)) expect(light).toContain(`--${name}: ${colour};`);
  });
});
