/** A run as a picture to keep: an SVG of the size that sites show links with, always in the light theme. */

import type { TakeHomeWords } from '../../i18n/en/takeHome.ts';
import { duration, integer, percent } from '../../i18n/format.ts';
import { PHASE_NAMES } from '../../i18n/names.ts';
import type { SharedExpression, SharedRun } from '../../store/runs/sharedRun.ts';
import { PHASES, type Phase } from '../../worlds/phases.ts';
import { element, path, text, widthOf } from '../export/svg.ts';

export const WIDTH = 1200;
export const HEIGHT = 630;

/** The colours of the light theme, in which the picture is made whatever the page's theme. */
export const COLOURS = {
  ink: '#16202c',
  muted: '#566473',
  line: '#e1e7ec',
  card: '#ffffff',
  page: '#f8fafb',
  'a-mark': '#cb8000',
  'b-mark': '#2f6bed',
  'ab-mark': '#0b8a62',
  'ab-text': '#07704f',
} as const;

const MARKS: Record<Phase, string> = {
  A: COLOURS['a-mark'],
  B: COLOURS['b-mark'],
  AB: COLOURS['ab-mark'],
};
const LEFT = 64;
/** The width of the left column. */
const COLUMN = 560;
const PLOT = { left: 690, right: WIDTH - LEFT, top: 200, bottom: 492 };

/** Letters come out wider than estimated in some fonts. */
const SPARE = 0.9;

/** Returns the size of a line of text, smaller if it would not fit into its room otherwise. */
const fitting = (content: string, size: number, room: number): number =>
  Math.min(size, (size * SPARE * room) / widthOf(content, size));

/** Draws the icon of a model, as elsewhere on the page. */
function disc(phase: Phase, x: number, y: number): string {
  const circle = (cx: number, fill: string) => element('circle', { cx, cy: y, r: 11, fill });
  if (phase !== 'AB') return circle(x, MARKS[phase]);
  const overlap = `M${x} ${y - 8.1}a11 11 0 0 1 0 16.2a11 11 0 0 1 0 -16.2z`;
  return circle(x - 7, MARKS.A) + circle(x + 7, MARKS.B) + element('path', { d: overlap, fill: MARKS.AB });
}

function curve(run: SharedRun, label: string): string {
  const { left, right, top, bottom } = PLOT;
  const steps = Math.max(1, run.steps.AB, ...run.curve.map(([step]) => step));
  const place = ([step, share]: readonly [number, number]): [number, number] => [
    left + ((right - left) * step) / steps,
    bottom - (bottom - top) * share,
  ];
  const rules = [0, 0.5, 1].map((share) => {
    const [, y] = place([0, share]);
    const rule = path([
      [left, y],
      [right, y],
    ]);
    const name = text(left - 12, y + 6, String(100 * share), {
      fill: COLOURS.muted,
      'font-size': 18,
      'text-anchor': 'end',
    });
    return element('path', { d: rule, stroke: COLOURS.line, 'stroke-width': 2 }) + name;
  });
  const line = element('path', {
    d: path(run.curve.map(place)),
    fill: 'none',
    stroke: COLOURS['ab-mark'],
    'stroke-width': 5,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  });
  const last = run.curve.at(-1);
  const [x, y] = last ? place(last) : [left, bottom];
  const end = element('circle', { cx: x, cy: y, r: 8, fill: COLOURS['ab-mark'] });
  const title = text(left, top - 24, label, { fill: COLOURS.muted, 'font-size': 20 });
  return [...rules, line, end, title].join('');
}

function answers(asked: SharedExpression, words: TakeHomeWords): string {
  const said: Record<Phase, string> = {
    A: words.picture.knows(asked.A),
    B: asked.B ?? words.facts.noNumber,
    AB: asked.AB ?? words.facts.noNumber,
  };
  const isRight = (phase: Phase) => phase !== 'A' && said[phase] === asked.expected;
  const sum = `${asked.text} = ?`;
  const question = text(LEFT, 372, sum, {
    'font-size': fitting(sum, 26, COLUMN),
    'font-weight': 650,
    fill: COLOURS.ink,
  });
  const rows = PHASES.map((phase, i) => {
    const y = 414 + 42 * i;
    const sign = phase === 'A' ? '' : isRight(phase) ? ' ✓' : ' ✗';
    const name = text(LEFT + 40, y, PHASE_NAMES[phase], { 'font-size': 22, fill: COLOURS.muted });
    const answer = text(LEFT + 110, y, said[phase] + sign, {
      'font-size': fitting(said[phase], 24, COLUMN - 140),
      'font-weight': isRight(phase) ? 700 : 500,
      fill: COLOURS.ink,
    });
    return disc(phase, LEFT + 14, y - 8) + name + answer;
  });
  return question + rows.join('');
}

/** Draws the picture as the text of an SVG file. */
export function runPicture(run: SharedRun, words: TakeHomeWords): string {
  const { picture, facts } = words;
  const { right, steps, seconds } = run;
  const share = (phase: Phase) => percent(right[phase] / right.of);
  const known = PHASES.flatMap((phase) => seconds[phase] ?? []);
  const time = known.length < PHASES.length ? null : known.reduce((sum, each) => sum + each, 0);
  const training = PHASES.map((phase) => integer(steps[phase])).join(' + ');
  const quiet = { fill: COLOURS.muted, 'font-size': 20 };
  const made = [
    picture.training(training, time === null ? null : duration(time)),
    picture.made(facts.layouts[run.layout], run.seed.weights),
    run.adapter,
    run.date,
  ].join(' · ');
  const inside = [
    element('title', {}, picture.page),
    element('rect', { width: WIDTH, height: HEIGHT, fill: COLOURS.page }),
    text(LEFT, 100, picture.title, {
      'font-size': fitting(picture.title, 34, WIDTH - 2 * LEFT),
      'font-weight': 700,
      fill: COLOURS.ink,
    }),
    text(LEFT, 236, share('AB'), { 'font-size': 96, 'font-weight': 700, fill: COLOURS['ab-text'] }),
    text(LEFT, 280, picture.headline, { 'font-size': 22, fill: COLOURS.ink }),
    text(LEFT, 312, picture.alone(share('A'), share('B')), quiet),
    run.asked === null ? '' : answers(run.asked, words),
    curve(run, picture.curve),
    text(LEFT, 556, made, { ...quiet, 'font-size': fitting(made, 18, WIDTH - 2 * LEFT) }),
    disc('AB', LEFT + 18, 586),
    text(LEFT + 48, 593, picture.page, quiet),
  ];
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: WIDTH,
    height: HEIGHT,
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    'font-family': "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif",
  };
  return element('svg', attributes, inside.join(''));
}
