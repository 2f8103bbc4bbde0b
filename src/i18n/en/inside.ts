/** The words of the figures that take models apart. They are loaded with the first of those figures. */
import { diagram, equation } from './diagram.ts';
import { cost, grid, ideas, outdated } from './trials.ts';

export const inside = { diagram, equation, outdated, grid, ideas, cost };

export type InsideWords = typeof inside;
