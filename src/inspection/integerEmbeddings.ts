import { valueNamed, type Weights } from '../engine/parameters.ts';

/** A transformer's embeddings of the integers from 0 [integers, width]: tens[⌊n/10⌋] + units[n mod 10]. */
export function integerEmbeddings(weights: Weights, width: number): Float32Array {
  const tens = valueNamed(weights, 'tens');
  const units = valueNamed(weights, 'units');
  const integers = 10 * (tens.length / width);
  return Float32Array.from({ length: integers * width }, (_, at) => {
    const integer = Math.floor(at / width);
    const i = at % width;
    return tens[Math.floor(integer / 10) * width + i] + units[(integer % 10) * width + i];
  });
}
