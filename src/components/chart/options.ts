/**
 * The look of a chart: uPlot's options from the theme's custom properties, and the marks that it draws beyond curves.
 */
import type uPlot from 'uplot';

/** The powers of ten around `least` … `most`, both above 0: the first is no greater, the last no smaller. */
function logTicks(least: number, most: number): number[] {
  const from = Math.floor(Math.log10(least));
  const to = Math.max(from + 1, Math.ceil(Math.log10(most)));
  return Array.from({ length: to - from + 1 }, (_, i) => Number(`1e${from + i}`));
}

/** A number on an axis: 0.05, 1,000, 1e-6. */
function tickText(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  return size < 1e-3 || size >= 1e6 ? value.toExponential().replace('e+', 'e') : value.toLocaleString('en');
}

export interface ChartSeries {
  label: string;
  /** The origin of a series that was not measured in this run, which files name. */
  source?: string;
  /** The custom property with its colour. */
  colour: string;
  /** The width in CSS pixels. */
  width: number;
  dash?: number[];
  /** Marks the last point with a dot. */
  dot?: boolean;
  /** Marks the last point with this shape, an SVG path around the origin in CSS pixels. */
  mark?: string;
}

export interface ChartLook {
  series: readonly ChartSeries[];
  /** The step at the right edge. */
  steps: number;
  /** True if values are shares from 0 to 1, shown in per cent. */
  shares: boolean;
  /** True if values lie along powers of ten. */
  log?: boolean;
  /** A labelled horizontal line. */
  line?: { value: number; label: string };
  /** Charts of the same name point at the same step. */
  sync?: string;
}

/** Returns the powers of ten around the range of a logarithmic axis. */
function wholePowers(least: number, most: number): [number, number] {
  const ticks = logTicks(least, most);
  return [ticks[0], ticks[ticks.length - 1]];
}

const inWords = (_: uPlot, ticks: number[]) => ticks.map(tickText);

/** Returns the page’s unit of length in CSS pixels; a chart’s letters are drawn to its measure. */
export const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** The steps labelled under a chart: the ends and the middle. */
const stepTicks = (steps: number) => [0, Math.round(steps / 2), steps];

function drawLine(
  plot: uPlot,
  { value, label }: { value: number; label: string },
  colour: string,
  font: string,
) {
  const { ctx, bbox } = plot;
  const y = plot.valToPos(value, 'y', true);
  const pixel = devicePixelRatio;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  ctx.lineWidth = pixel;
  ctx.setLineDash([4 * pixel, 4 * pixel]);
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.font = font;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'top';
  ctx.fillText(label, bbox.left + bbox.width, y + 4 * pixel);
  ctx.restore();
}

const DOT = 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z';

/** Returns the index of the last point of a series that has a value, at or before another. */
export function lastIndex(values: ArrayLike<number | null | undefined>, from: number): number {
  let at = from;
  while (at >= 0 && values[at] == null) at--;
  return at;
}

function drawMark(plot: uPlot, seriesIndex: number, colour: string, shape: string) {
  const [steps, values] = [plot.data[0], plot.data[seriesIndex]];
  const at = lastIndex(values, values.length - 1);
  const value = values[at];
  if (value === null || value === undefined) return;
  const { ctx } = plot;
  ctx.save();
  ctx.translate(plot.valToPos(steps[at], 'x', true), plot.valToPos(value, 'y', true));
  ctx.scale(devicePixelRatio, devicePixelRatio);
  ctx.fillStyle = colour;
  ctx.fill(new Path2D(shape), 'evenodd');
  ctx.restore();
}

/**
 * Options for a chart inside `host`, whose custom properties give the colours.
 * @param onPoint called when the pointer is at another point
 */
export function chartOptions(
  host: HTMLElement,
  { series, steps, shares, log, line, sync }: ChartLook,
  onPoint: (plot: uPlot) => void,
): uPlot.Options {
  const style = getComputedStyle(host);
  const colour = (property: string) => style.getPropertyValue(property).trim();
  const small = 0.75 * rem();
  const font = `${small}px ${style.fontFamily}`;
  const axis = {
    stroke: colour('--muted'),
    font,
    ticks: { show: false },
    gap: 6,
  };
  return {
    width: host.clientWidth,
    height: host.clientHeight,
    padding: [8, 2 * small, 0, 0],
    legend: { show: false },
    cursor: {
      y: false,
      points: { size: 7 },
      drag: { x: false, y: false },
      ...(sync !== undefined && { sync: { key: sync, scales: ['x', null] } }),
    },
    scales: {
      x: { time: false, range: [0, steps] },
      y: log
        ? { distr: 3, range: (_, least, most) => wholePowers(least ?? 0.1, most ?? 1) }
        : { range: shares ? [0, 1] : (_, __, most) => [0, 1.05 * Math.max(most ?? 1, 1e-3)] },
    },
    axes: [
      { ...axis, grid: { show: false }, size: 2 * small, splits: () => stepTicks(steps) },
      {
        ...axis,
        grid: { stroke: colour('--line'), width: 1 },
        size: 2.75 * small,
        ...(log && { splits: ({ scales: { y } }) => logTicks(y.min ?? 0.1, y.max ?? 1), values: inWords }),
        ...(shares
          ? {
              splits: ({ height }: uPlot) => (height > 12 * small ? [0, 0.25, 0.5, 0.75, 1] : [0, 0.5, 1]),
              values: (_: uPlot, splits: number[]) => splits.map((share) => String(100 * share)),
            }
          : { space: 2.5 * small }),
      },
    ],
    series: [
      {},
      ...series.map(({ label, colour: property, width, dash }) => ({
        label,
        stroke: colour(property),
        width,
        ...(dash === undefined ? {} : { dash }),
        points: { show: false },
        spanGaps: true,
      })),
    ],
    hooks: {
      drawAxes: line === undefined ? [] : [(plot) => drawLine(plot, line, colour('--muted'), scaled(font))],
      draw: [
        (plot) => {
          series.forEach(({ dot, mark, colour: property }, i) => {
            const shape = mark ?? (dot ? DOT : undefined);
            if (shape !== undefined) drawMark(plot, i + 1, colour(property), shape);
          });
        },
      ],
      setCursor: [onPoint],
    },
  };
}

/** A CSS font in device pixels, as a canvas wants it. */
const scaled = (font: string) =>
  font.replace(/^[\d.]+/, (size) => String(Number.parseFloat(size) * devicePixelRatio));
