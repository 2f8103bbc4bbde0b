import type { Settings } from '../training/settings.ts';

/** The address at which the lab has these settings. */
export const labAddress = ({ preset }: Settings): string => `#/lab?preset=${preset}`;
