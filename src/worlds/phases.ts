import { z } from 'zod';

/** The three things that a visitor trains: A, then B, then the composition. */
export const PHASES = ['A', 'B', 'AB'] as const;
export const phaseSchema = z.enum(PHASES);
export type Phase = z.infer<typeof phaseSchema>;
