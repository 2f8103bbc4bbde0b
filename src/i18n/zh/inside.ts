import type { InsideWords } from '../en/inside.ts';
import { diagram, equation } from './diagram.ts';

export const inside: InsideWords = { diagram, equation };
