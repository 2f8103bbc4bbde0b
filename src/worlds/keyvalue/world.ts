import type { KeyValueConfig } from './config.ts';
import { type Keys, makeKeys } from './keys.ts';

/** Everything samplers, suites and the parser need to know of a key–value world. */
export interface KeyValueWorld {
  readonly keys: Keys;
  /** Most operands of an expression. */
  readonly operands: number;
}

/** The same configuration always gives the same world. */
export const makeKeyValueWorld = (config: KeyValueConfig): KeyValueWorld => ({
  keys: makeKeys(config),
  operands: config.operands,
});
