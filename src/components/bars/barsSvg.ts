/** Shares as bars in an SVG file, with the marks that they have on the page and their figures. */
import { percent, percentage } from '../../i18n/format.ts';
import type { Phase } from '../../training/settings.ts';
import { element, HEADING, type Look, path, picture, text } from '../export/svg.ts';
import { type Bar, type BarFigure, type BarSeries, intervalOf } from './bars.ts';

const WIDTH = 760;
const LEFT = 20;
const NAMES = 130;
const ROW = 26;
const BAR = 12;
/** Between columns, and for the figure beside a bar. */
const GAP = 24;
const FIGURE = 56;
const FIGURE_WITH_MARGIN = 92;

interface BarColours {
  bar: string;
  /** Of the rows that belong to a model. */
  models?: Record<Phase, string>;
  track: string;
  ring: string;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A bar as its series has it: full, or its outline. */
function barOf(look: BarSeries['look'], { x, y, width, height }: Box, { bar, ring }: BarColours): string {
  if (look === 'full') return element('rect', { x, y, width, height, rx: 3, fill: bar });
  const inner = { x: x + 0.75, y: y + 0.75, width: Math.max(0, width - 1.5), height: height - 1.5 };
  return element('rect', { ...inner, rx: 2.5, fill: 'none', stroke: ring, 'stroke-width': 1.5 });
}

/** The line that shows how far a mean can be trusted. */
function intervalLine(bar: Bar, { x, y, width, height }: Box, ink: string): string {
  const interval = intervalOf(bar);
  if (interval === null) return '';
  const middle = y + height / 2;
  const ends = [interval.from, interval.to].map((share): [number, number] => [x + share * width, middle]);
  return element('path', { d: path(ends), stroke: ink, 'stroke-width': 2 });
}

const inFigures = ({ share, margin }: Bar) =>
  margin == null ? percent(share) : `${percent(share)} ± ${percentage(margin)}`;

export function barsSvg(
  { rows, series, line }: BarFigure,
  heading: { title: string; subtitle: string },
  colours: BarColours,
  look: Look,
): string {
  const column = (WIDTH - 2 * LEFT - NAMES) / series.length;
  const hasMargins = rows.some(({ bars }) => bars.some((bar) => bar?.margin != null));
  const hasLooks = series.some(({ look: each }) => each === 'outlined');
  const track = column - GAP - (hasMargins ? FIGURE_WITH_MARGIN : FIGURE);
  const xOf = (place: number) => LEFT + NAMES + place * column;
  const top = HEADING + (series.length > 1 ? 34 : 14);
  const bottom = top + rows.length * ROW;
  const names = series.map(({ name, look: mark }, place) => {
    const square = { x: xOf(place), y: HEADING + 4, width: 12, height: 12 };
    const sign = hasLooks ? barOf(mark, square, colours) : '';
    return sign + text(xOf(place) + (hasLooks ? 18 : 0), HEADING + 14, name, { fill: look.muted });
  });
  const bars = rows.flatMap(({ name, phase, bars: shown }, row) => {
    const y = top + row * ROW;
    const bar = (phase && colours.models?.[phase]) ?? colours.bar;
    return [
      text(LEFT, y + BAR - 2, name, { fill: look.ink }),
      ...shown.flatMap((each, place) => {
        const box = { x: xOf(place), y, width: track, height: BAR };
        const ground = element('rect', { ...box, rx: 3, fill: colours.track });
        if (each === null) return [ground];
        return [
          ground,
          barOf(series[place].look, { ...box, width: each.share * track }, { ...colours, bar }),
          intervalLine(each, box, look.ink),
          text(xOf(place) + track + 8, y + BAR - 2, inFigures(each), { fill: look.ink }),
        ];
      }),
    ];
  });
  const dash = (x: number, from: number, to: number) =>
    element('path', {
      d: path([
        [x, from],
        [x, to],
      ]),
      stroke: look.muted,
      'stroke-width': 1.5,
      'stroke-dasharray': '4 3',
    });
  const lines =
    line === undefined
      ? []
      : [
          ...series.map((_, place) => dash(xOf(place) + line.share * track, top - 4, bottom - ROW + BAR + 4)),
          dash(xOf(0) + 1, bottom + 2, bottom + 16),
          text(xOf(0) + 12, bottom + 13, line.name, { fill: look.muted }),
        ];
  const inside = [...(series.length > 1 ? names : []), ...bars, ...lines].join('');
  return picture(WIDTH, bottom + (line === undefined ? 10 : 30), heading, look, inside);
}
