/**
 * A curve is a view of a growing buffer, as a slice is in Go: appending writes behind the end and returns a
 * longer view, so thousands of points arrive without copying the ones before, and a reducer may still treat
 * curves as values. Going back to an earlier step copies, because older views share the buffer.
 */
export interface Curve {
  readonly length: number;
  readonly steps: Float64Array;
  readonly values: Float64Array;
}

const CAPACITY = 64;

export const EMPTY_CURVE: Curve = { length: 0, steps: new Float64Array(0), values: new Float64Array(0) };

/** Returns a new buffer with the first `length` points of a curve and room for `room` more. */
function copy({ steps, values }: Curve, length: number, room: number): Curve {
  const capacity = Math.max(CAPACITY, 2 * (length + room));
  const copied = { length, steps: new Float64Array(capacity), values: new Float64Array(capacity) };
  copied.steps.set(steps.subarray(0, length));
  copied.values.set(values.subarray(0, length));
  return copied;
}

/**
 * Returns the curve with the values of steps `from`, `from`+1, … appended. Points at or after `from` are replaced:
 * training went back there. Appends to the newest view only.
 */
export function append(curve: Curve, from: number, values: readonly number[]): Curve {
  let kept = curve.length;
  while (kept > 0 && curve.steps[kept - 1] >= from) kept--;
  const length = kept + values.length;
  const roomy =
    kept === curve.length && length <= curve.steps.length ? curve : copy(curve, kept, values.length);
  for (let i = 0; i < values.length; i++) {
    roomy.steps[kept + i] = from + i;
    roomy.values[kept + i] = values[i];
  }
  return { ...roomy, length };
}

/** Returns the last point of a curve, or null of an empty one. */
export function last({ length, steps, values }: Curve): { step: number; value: number } | null {
  return length === 0 ? null : { step: steps[length - 1], value: values[length - 1] };
}
