import type { ReactNode } from 'react';

const WIDTH = 440;
const HEIGHT = 250;
const PLOT = { left: 40, right: WIDTH - 12, top: 12, bottom: HEIGHT - 38 };

export type AccuracyPoints = readonly (readonly [step: number, share: number])[];

interface Props {
  /** A description of the plot, in words. */
  description: string;
  /** The step at the right edge. */
  steps: number;
  /** The name of the horizontal axis. */
  axis: string;
  /** Draws the curves between the axes. */
  children: (line: (points: AccuracyPoints) => string, place: Place) => ReactNode;
}

type Place = (point: AccuracyPoints[number]) => { cx: number; cy: number };

/** Shares from 0 to 100 % over training steps: a still plot, drawn as SVG. */
export function AccuracyPlot({ description, steps, axis, children }: Props) {
  const place: Place = ([step, share]) => ({
    cx: PLOT.left + ((PLOT.right - PLOT.left) * step) / Math.max(1, steps),
    cy: PLOT.bottom - (PLOT.bottom - PLOT.top) * share,
  });
  const line = (points: AccuracyPoints) =>
    points
      .map(place)
      .map(({ cx, cy }) => `${cx},${cy}`)
      .join(' ');
  return (
    <svg
      className="plot"
      style={{ maxWidth: '36rem' }}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={description}
    >
      {[0, 0.25, 0.5, 0.75, 1].map((share) => {
        const { cy } = place([0, share]);
        return (
          <g key={share}>
            <line stroke="var(--line)" x1={PLOT.left} x2={PLOT.right} y1={cy} y2={cy} />
            <text x={PLOT.left - 6} y={cy + 4} textAnchor="end">
              {100 * share}
            </text>
          </g>
        );
      })}
      <text x={PLOT.left} y={PLOT.bottom + 18}>
        0
      </text>
      <text x={PLOT.right} y={PLOT.bottom + 18} textAnchor="end">
        {steps}
      </text>
      <text x={(PLOT.left + PLOT.right) / 2} y={PLOT.bottom + 32} textAnchor="middle">
        {axis}
      </text>
      {children(line, place)}
    </svg>
  );
}
