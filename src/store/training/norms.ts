/** The norms of weights and gradients while a model trains: a curve of each for every layer. */
import type { EventOf } from '../../protocol/messages.ts';
import { append, type Curve, EMPTY_CURVE } from './curve.ts';

/** The Euclidean norms; the gradient's is that before clipping. */
export const NORMS = ['weights', 'gradient'] as const;
export type Norm = (typeof NORMS)[number];

/** The curves, by the name of the layer or of the parameter: `embedding`, `blocks.0`, `cross.0.1.query`. */
export type NormCurves = Readonly<Record<string, Record<Norm, Curve>>>;

/** Returns the curves with the norms after another step; later points are replaced, as training went back there. */
export function withNorms(curves: NormCurves, { step, layers }: EventOf<'norms'>): NormCurves {
  const next = { ...curves };
  for (const { name, weights, gradient } of layers) {
    const before = curves[name];
    next[name] = {
      weights: append(before?.weights ?? EMPTY_CURVE, step, [weights]),
      gradient: append(before?.gradient ?? EMPTY_CURVE, step, [gradient]),
    };
  }
  return next;
}
