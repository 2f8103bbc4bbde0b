/**
 * y = residual + scale · x·w (or x·wᵀ), the matrix product that does nearly all of a step's work.
 * Gradients: dx = scale · dy·wᵀ, dw = scale · xᵀ·dy, and the residual's is dy itself.
 */
import type { DeviceBatch, Rows } from '../../engine/deviceBatch.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Tensor } from '../../engine/tensor.ts';
import { passGradient } from '../accumulate/index.ts';
import multiply from './multiply.wgsl?raw';
import multiplyTransposed from './multiplyTransposed.wgsl?raw';
import weightGradient from './weightGradient.wgsl?raw';

interface LinearOptions {
  /** [capacity, outputs]; added to the product. */
  residual?: Tensor | undefined;
  /** True if w is stored [outputs, inputs]. */
  transposed?: boolean;
  /** The factor of the product. */
  scale?: number;
}

/**
 * @param x [capacity, inputs], inputs rounded up to a multiple of 4
 * @param w [inputs, outputs], outputs a multiple of 4; or [outputs, inputs] if `transposed`, inputs a multiple of 4
 * @returns [capacity, outputs], outputs rounded up to a multiple of 4 (the surplus columns hold 0)
 */
export function linear(
  plan: Plan,
  batch: DeviceBatch,
  rows: Rows,
  x: Tensor,
  w: Tensor,
  { residual, transposed = false, scale = 1 }: LinearOptions = {},
): Tensor {
  const outputs = w.shape[transposed ? 0 : 1];
  const needsGradient = x.needsGradient || w.needsGradient || (residual?.needsGradient ?? false);
  const y = plan.tensor('linear', [rows.capacity, Math.ceil(outputs / 4) * 4], needsGradient);
  const product = { batch, rows, scale, accumulate: false };
  if (transposed) appendTransposed(plan, { ...product, x, w, y });
  else appendProduct(plan, { ...product, x, w, y, residual });
  if (needsGradient) {
    plan.onBackward(() => {
      const dy = plan.gradient(y);
      if (x.needsGradient) {
        const { tensor, accumulate } = plan.gradientTarget(x);
        const back = { batch, rows, scale, accumulate, x: dy, w, y: tensor };
        if (transposed) appendProduct(plan, back);
        else appendTransposed(plan, back);
      }
      if (w.needsGradient) {
        const { tensor, accumulate } = plan.gradientTarget(w);
        const [left, right] = transposed ? [dy, x] : [x, dy];
        appendWeightGradient(plan, { batch, rows, scale, accumulate, x: left, w: right, y: tensor });
      }
      if (residual?.needsGradient) passGradient(plan, batch, rows, dy, residual);
    });
  }
  return y;
}

interface Product {
  batch: DeviceBatch;
  rows: Rows;
  x: Tensor;
  w: Tensor;
  y: Tensor;
  scale: number;
  accumulate: boolean;
  residual?: Tensor | undefined;
}

const wgslFloat = (value: number) => (Number.isInteger(value) ? `${value}.0` : String(value));

/** Returns the largest multiple of 4 up to `most` that divides `columns`, or `most` if only small ones do. */
function tileWidth(columns: number, most: number): number {
  for (let width = most; width >= Math.min(8, most); width -= 4) if (columns % width === 0) return width;
  return Math.min(most, Math.ceil(columns / 4) * 4);
}

function appendProduct(plan: Plan, { batch, rows, x, w, y, scale, accumulate, residual }: Product): void {
  const { tileRows, tileColumns, productGroup } = plan.tuning;
  const [inner, columns] = w.shape;
  const tile = tileWidth(columns, tileColumns);
  plan.dispatch({
    label: 'multiply',
    source: multiply,
    constants: {
      COUNT: rows.count,
      INNER: inner,
      INNER_V: x.shape[1] / 4,
      COLUMNS_V: columns / 4,
      RAGGED: inner % 4 !== 0,
      TILE_ROWS: tileRows,
      TILE_VECTORS: tile / 4,
      GROUP_X: productGroup[0],
      GROUP_Y: productGroup[1],
      RESIDUAL: residual !== undefined,
      ACCUMULATE: accumulate,
      SCALE: wgslFloat(scale),
    },
    tensors: residual ? [batch.words, x, w, y, residual] : [batch.words, x, w, y],
    workgroups: [
      Math.ceil(columns / (tile * productGroup[0])),
      Math.ceil(rows.capacity / (tileRows * productGroup[1])),
    ],
  });
}

function appendTransposed(plan: Plan, { batch, rows, x, w, y, scale, accumulate }: Product): void {
  const { tileRows, tileColumns, productGroup } = plan.tuning;
  const [columns, inner] = w.shape;
  const tile = tileWidth(columns, tileColumns);
  plan.dispatch({
    label: 'multiplyTransposed',
    source: multiplyTransposed,
    constants: {
      COUNT: rows.count,
      INNER_V: inner / 4,
      COLUMNS: columns,
      STRIDE: y.shape[1],
      TILE_ROWS: tileRows,
      TILE_COLUMNS: tile,
      GROUP_X: productGroup[0],
      GROUP_Y: productGroup[1],
      ACCUMULATE: accumulate,
      SCALE: wgslFloat(scale),
    },
    tensors: [batch.words, x, w, y],
    workgroups: [
      Math.ceil(columns / (tile * productGroup[0])),
      Math.ceil(rows.capacity / (tileRows * productGroup[1])),
    ],
  });
}

function appendWeightGradient(plan: Plan, { batch, rows, x, w, y, scale, accumulate }: Product): void {
  const { tileRows, tileColumns, productGroup } = plan.tuning;
  const [gradientRows, gradientColumns] = y.shape;
  const tileX = tileWidth(gradientColumns, tileColumns);
  const tileY = tileWidth(gradientRows, Math.max(4, tileRows));
  const slabs = y.slabs ?? { count: 1, stride: 0 };
  plan.dispatch({
    label: 'weightGradient',
    source: weightGradient,
    constants: {
      COUNT: rows.count,
      ROWS: gradientRows,
      X_V: x.shape[1] / 4,
      Y_V: w.shape[1] / 4,
      SLABS: slabs.count,
      SLAB_V: slabs.stride / 4,
      TILE_VECTORS_X: tileX / 4,
      TILE_VECTORS_Y: tileY / 4,
      GROUP_X: productGroup[0],
      GROUP_Y: productGroup[1],
      ACCUMULATE: accumulate,
      SCALE: wgslFloat(scale),
    },
    tensors: [batch.words, x, w, y],
    workgroups: [
      Math.ceil(gradientColumns / (tileX * productGroup[0])),
      Math.ceil(gradientRows / (tileY * productGroup[1])),
      slabs.count,
    ],
  });
}
