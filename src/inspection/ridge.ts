/** Ridge regression on the CPU: a linear map with a small penalty on its size, by a Cholesky decomposition. */

/** Samples of inputs and outputs, a row each; matrices are flat, row by row. */
export interface Samples {
  /** [rows, features] */
  inputs: Float64Array;
  /** [rows, outputs] */
  outputs: Float64Array;
  features: number;
  outputCount: number;
}

/**
 * The map W [features, outputs] that minimises |inputs·W − outputs|² + penalty·|W|².
 * @param penalty above 0, so that there is one however few samples there are
 */
export function ridge(samples: Samples, penalty: number): Float64Array {
  const { features } = samples;
  const { gram, moments } = normalEquations(samples);
  for (let i = 0; i < features; i++) gram[i * features + i] += penalty;
  factorise(gram, features);
  return solve(gram, moments, features, samples.outputCount);
}

/** inputsᵀ·inputs [features, features] and inputsᵀ·outputs [features, outputs]. */
function normalEquations({ inputs, outputs, features, outputCount }: Samples) {
  const gram = new Float64Array(features * features);
  const moments = new Float64Array(features * outputCount);
  const rows = inputs.length / features;
  for (let row = 0; row < rows; row++) {
    const x = inputs.subarray(row * features, (row + 1) * features);
    const y = outputs.subarray(row * outputCount, (row + 1) * outputCount);
    for (let i = 0; i < features; i++) {
      for (let j = 0; j < features; j++) gram[i * features + j] += x[i] * x[j];
      for (let j = 0; j < outputCount; j++) moments[i * outputCount + j] += x[i] * y[j];
    }
  }
  return { gram, moments };
}

/** Replaces a symmetric positive definite matrix [n, n] by its Cholesky factor L, in the lower triangle. */
function factorise(matrix: Float64Array, n: number): void {
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = matrix[i * n + j];
      for (let k = 0; k < j; k++) sum -= matrix[i * n + k] * matrix[j * n + k];
      matrix[i * n + j] = i === j ? Math.sqrt(sum) : sum / matrix[j * n + j];
    }
  }
}

/** Solves L·Lᵀ·X = B for X [n, columns]. */
function solve(factor: Float64Array, right: Float64Array, n: number, columns: number): Float64Array {
  const x = right.slice();
  const eliminate = (row: number, other: number, weight: number) => {
    for (let c = 0; c < columns; c++) x[row * columns + c] -= weight * x[other * columns + c];
  };
  const divide = (row: number) => {
    for (let c = 0; c < columns; c++) x[row * columns + c] /= factor[row * n + row];
  };
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) eliminate(i, k, factor[i * n + k]);
    divide(i);
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) eliminate(i, k, factor[k * n + i]);
    divide(i);
  }
  return x;
}
