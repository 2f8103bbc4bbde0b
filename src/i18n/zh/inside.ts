import type { InsideWords } from '../en/inside.ts';
import { diagram, equation } from './diagram.ts';
import { cost, grid, ideas, outdated } from './trials.ts';

export const inside: InsideWords = { diagram, equation, outdated, grid, ideas, cost };
