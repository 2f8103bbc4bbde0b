/** Curves as an SVG file, drawn from the data: axes, units, legend and which run it is, all in the file. */

import { lineLegend } from './legend.ts';
import type { LineFigure, LineSeries, Scale } from './lineFigure.ts';
import { element, HEADING, type Look, path, picture, text } from './svg.ts';
import { linearTicks, logTicks, tickText } from './ticks.ts';

const WIDTH = 760;
const PLOT = { left: 64, right: WIDTH - 24, top: HEADING + 22, bottom: HEADING + 302 };
const LEGEND = PLOT.bottom + 62;

interface Axis {
  ticks: number[];
  label: (tick: number) => string;
  /** From 0 at the lower end to 1 at the upper. */
  place: (value: number) => number;
}

/** Each curve's values that can be shown on this scale: a logarithm has no zero. */
function* shown(series: readonly LineSeries[], scale: Scale): Generator<number> {
  for (const { curve } of series) {
    for (let i = 0; i < curve.length; i++) if (scale !== 'log' || curve.values[i] > 0) yield curve.values[i];
  }
}

function verticalAxis({ series, scale }: LineFigure): Axis {
  if (scale === 'share') {
    return {
      ticks: [0, 0.25, 0.5, 0.75, 1],
      label: (share) => tickText(100 * share),
      place: (share) => share,
    };
  }
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const value of shown(series, scale)) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  if (scale === 'linear') {
    const top = 1.05 * Math.max(most, 1e-3);
    return { ticks: linearTicks(top, 5), label: tickText, place: (value) => value / top };
  }
  const ticks = most === 0 ? logTicks(0.1, 1) : logTicks(least, most);
  const [from, to] = [ticks[0], ticks[ticks.length - 1]].map(Math.log10);
  return { ticks, label: tickText, place: (value) => (Math.log10(value) - from) / (to - from) };
}

/** A line through the points of a curve; a single point is a dot. */
function curveOf({ curve, colour, width, dash }: LineSeries, place: (step: number, value: number) => Point) {
  const points = Array.from({ length: curve.length }, (_, i) => {
    const point = place(curve.steps[i], curve.values[i]);
    return point.every(Number.isFinite) ? point : null;
  });
  const [only] = points;
  if (points.length === 1 && only !== null) {
    return element('circle', { cx: only[0], cy: only[1], r: 4, fill: colour });
  }
  return element('path', {
    d: path(points),
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-linejoin': 'round',
    'stroke-dasharray': dash?.join(' '),
  });
}

type Point = [x: number, y: number];

/** A figure of curves as the text of an SVG file. */
export function lineSvg(figure: LineFigure, look: Look): string {
  const { left, right, top, bottom } = PLOT;
  const axis = verticalAxis(figure);
  const toX = (step: number) => left + ((right - left) * step) / Math.max(1, figure.steps);
  const toY = (value: number) => bottom - (bottom - top) * axis.place(value);
  const quiet = { fill: look.muted };
  const rules = axis.ticks.map(
    (tick) =>
      element('path', {
        d: path([
          [left, toY(tick)],
          [right, toY(tick)],
        ]),
        stroke: look.line,
      }) + text(left - 8, toY(tick) + 4, axis.label(tick), { ...quiet, 'text-anchor': 'end' }),
  );
  const steps = linearTicks(Math.max(1, figure.steps), 6).map((step) =>
    text(toX(step), bottom + 18, tickText(step), { ...quiet, 'text-anchor': 'middle' }),
  );
  const names =
    text(left, top - 10, figure.y, quiet) +
    text(right, bottom + 36, figure.x, { ...quiet, 'text-anchor': 'end' });
  const { line } = figure;
  const level =
    line === undefined
      ? ''
      : element('path', {
          d: path([
            [left, toY(line.value)],
            [right, toY(line.value)],
          ]),
          stroke: look.muted,
          'stroke-dasharray': '4 4',
        }) + text(right, toY(line.value) + 16, line.label, { ...quiet, 'text-anchor': 'end' });
  const curves = figure.series.map((series) => curveOf(series, (step, value) => [toX(step), toY(value)]));
  const { drawn, height } = lineLegend(figure.series, { left, right, baseline: LEGEND }, look);
  const inside = [...rules, ...steps, names, level, ...curves, drawn].join('');
  return picture(WIDTH, LEGEND + height - 4, figure, look, inside);
}
