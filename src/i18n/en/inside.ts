/** The words of the figures that take models apart. They are loaded with the first of those figures. */
import { diagram, equation } from './diagram.ts';
import { attention, inspecting, lens, switches } from './looking.ts';
import { probes } from './probes.ts';
import { cost, grid, ideas, outdated } from './trials.ts';

export const inside = {
  diagram,
  equation,
  outdated,
  grid,
  ideas,
  cost,
  inspecting,
  attention,
  switches,
  lens,
  probes,
};

export type InsideWords = typeof inside;
