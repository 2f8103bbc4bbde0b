import { Random } from '../../engine/random.ts';
import { drawRows, type KeyRow, type Keys, keysOf, shuffled } from '../arithmetic/keys.ts';
import { compositionKeyCount, FIELD, type KeyValueConfig, keyCount, type OwnTable } from './config.ts';

/** Keep the keys' random numbers apart from those of batches and weights of the same seed. */
const STREAM = 0x6b657973;
const OTHER_STREAM = 0x6f746865;
const ORDER_STREAM = 0x6f776e73;

/**
 * The visitor's own keys, or distinct keys of 2–6 letters and their values, drawn from the world's seed, in an order
 * drawn from it: which of them are held out must be chance.
 * @throws RangeError if the rows of the visitor's table are not here
 */
export function makeKeys(config: KeyValueConfig): Keys {
  const rows = config.table
    ? ownRows(config.table)
    : drawRows(shapeOf(config), new Random(config.seed, STREAM));
  return inRandomOrder(rows, config);
}

/** As many keys and values again, of which none is among the keys `besides`. */
export const makeOtherKeys = (config: KeyValueConfig, besides: Keys): Keys =>
  inRandomOrder(drawRows(shapeOf(config), new Random(config.seed, OTHER_STREAM), besides.indexOf), config);

function ownRows({ rows }: OwnTable): KeyRow[] {
  if (rows === undefined) throw new RangeError('the rows of this table are not here');
  return rows;
}

const shapeOf = (config: KeyValueConfig) => ({
  count: keyCount(config),
  highest: config.highest,
  field: FIELD,
});

const inRandomOrder = (rows: readonly KeyRow[], config: KeyValueConfig): Keys =>
  keysOf(shuffled(rows, new Random(config.seed, ORDER_STREAM)), FIELD, compositionKeyCount(config));
