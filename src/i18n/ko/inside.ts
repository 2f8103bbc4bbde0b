import type { InsideWords } from '../en/inside.ts';
import { diagram } from './diagram.ts';

export const inside: InsideWords = { diagram };
