/** The looks of runs in charts: a colour, a dash and a mark each, so that nothing depends on colour alone. */
const MARKS = ['circle', 'square', 'triangle', 'diamond', 'cross', 'ring'] as const;
type Mark = (typeof MARKS)[number];

export interface Look {
  /** The custom property with its colour. */
  colour: string;
  dash: number[];
  mark: Mark;
}

const DASHES = [[], [8, 4], [2, 3], [10, 3, 2, 3], [5, 3], [12, 3]];

/** The looks, by the slot that a run has among those shown. */
export const LOOKS: readonly Look[] = MARKS.map((mark, place) => ({
  colour: `--run-${place + 1}`,
  dash: DASHES[place],
  mark,
}));

/** The outline of a mark around the origin, as an SVG path of about 8 × 8. */
export const MARK_PATHS: Record<Mark, string> = {
  circle: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z',
  square: 'M-3.6 -3.6h7.2v7.2h-7.2z',
  triangle: 'M0 -4.6L4.6 3.6H-4.6z',
  diamond: 'M0 -5L5 0L0 5L-5 0z',
  cross: 'M-1.3 -4.4h2.6v3.1h3.1v2.6h-3.1v3.1h-2.6v-3.1h-3.1v-2.6h3.1z',
  ring: 'M-4.4 0a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0 -8.8 0zM-2.2 0a2.2 2.2 0 1 1 4.4 0a2.2 2.2 0 1 1 -4.4 0z',
};
