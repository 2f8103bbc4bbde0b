/** The words of the figures that take models apart. They are loaded with the first of those figures. */
import { aboutWorlds } from '../../worlds/registry.ts';
import { diagram, equation } from './diagram.ts';
import { attention, inspecting, lens, switches } from './looking.ts';
import { probes } from './probes.ts';
import { cost, grid, ideas, outdated } from './trials.ts';

export const inside = aboutWorlds('en', (world) => ({
  diagram: diagram(world),
  equation,
  outdated,
  grid,
  ideas: ideas(world),
  cost: cost(world),
  inspecting: inspecting(world),
  attention: attention(world),
  switches: switches(world),
  lens,
  probes: probes(world),
}));

export type InsideWords = ReturnType<typeof inside>;
