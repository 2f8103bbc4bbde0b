/** The parts of a kind of world that all arithmetic worlds share. */
import type { Phase } from '../phases.ts';
import { cellCounts } from './cellMaps.ts';
import type { PromptLayout } from './layout.ts';
import { PROBLEMS } from './parse.ts';
import { tokensOf } from './sampler.ts';
import { SUITE_DEFINITIONS } from './suites.ts';
import { textOf } from './world.ts';

/**
 * Returns what follows from the layout of a world's prompts and the number of its keys.
 * @param keyCount the number of keys of a world of this configuration
 */
export const arithmeticKind = <Config>(
  layoutOf: (config: Config) => PromptLayout,
  keyCount: (config: Config) => number,
) => ({
  suites: SUITE_DEFINITIONS,
  problems: PROBLEMS,
  text: (config: Config) => textOf(layoutOf(config)),
  tokensOf: (phase: Phase, config: Config, rows: number) => tokensOf(phase, layoutOf(config), rows),
  cellCounts: (config: Config) => cellCounts(keyCount(config)),
});
