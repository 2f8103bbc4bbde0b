/** The words of the figures that take models apart. They are loaded with the first of those figures. */
import { diagram } from './diagram.ts';

export const inside = { diagram };

export type InsideWords = typeof inside;
