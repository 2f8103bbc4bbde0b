import type { InsideWords } from '../en/inside.ts';
import { diagram, equation } from './diagram.ts';
import { attention, inspecting, lens, switches } from './looking.ts';
import { probes } from './probes.ts';
import { cost, grid, ideas, outdated } from './trials.ts';

export const inside: InsideWords = {
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
