/** Returns the exponents of the powers of ten around some positive values; from 1 to 10 if there are none. */
export function powersAround(values: readonly number[]): [least: number, most: number] {
  if (values.length === 0) return [0, 1];
  const least = Math.floor(Math.log10(Math.min(...values)));
  return [least, Math.max(least + 1, Math.ceil(Math.log10(Math.max(...values))))];
}

/** Writes a power of ten: 0.01, 1, 100. */
export const powerText = (power: number): string => String(Number(`1e${power}`));
