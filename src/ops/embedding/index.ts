/** Token and position embeddings, with integers composed of their digits. */

import { HEADER } from '../../engine/batch.ts';
import type { DeviceBatch } from '../../engine/deviceBatch.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Tensor } from '../../engine/tensor.ts';
import normal from '../normal.wgsl?raw';
import lookUp from './lookUp.wgsl?raw';
import scatter from './scatter.wgsl?raw';
import table from './table.wgsl?raw';
import tableGradient from './tableGradient.wgsl?raw';

/**
 * Computes the table of all token embeddings.
 * @param symbols [symbols, width], tokens that are no integers
 * @param tens [10, width]
 * @param units [10, width]; integer n is tens[⌊n/10⌋] + units[n mod 10]
 * @param integers how many integers there are, at most 100
 * @returns [symbols + integers, width]
 */
export function embeddingTable(
  plan: Plan,
  symbols: Tensor,
  tens: Tensor,
  units: Tensor,
  integers: number,
): Tensor {
  const [count, width] = symbols.shape;
  const { group } = plan.tuning;
  const y = plan.tensor('embeddingTable', [count + integers, width], symbols.needsGradient);
  const constants = {
    SYMBOLS: count,
    INTEGERS: integers,
    VOCABULARY: count + integers,
    WIDTH_V: width / 4,
    GROUP: group,
  };
  plan.dispatch({
    label: 'embeddingTable',
    source: table,
    constants,
    tensors: [symbols, tens, units, y],
    workgroups: [Math.ceil(((count + integers) * width) / 4 / group)],
  });
  if (y.needsGradient) {
    plan.onBackward(() => {
      const targets = [symbols, tens, units].map((parameter) => plan.gradientTarget(parameter));
      if (targets.some(({ accumulate }) => accumulate))
        throw new Error('a plan has one embedding table a model');
      plan.dispatch({
        label: 'embeddingTable/gradient',
        source: tableGradient,
        constants,
        tensors: [plan.gradient(y), ...targets.map(({ tensor }) => firstSlab(tensor))],
        workgroups: [Math.ceil(((count + 20) * width) / 4 / group)],
      });
    });
  }
  return y;
}

/** Returns the first slab of a gradient alone: bindings that are written must not overlap. */
function firstSlab(gradient: Tensor): Tensor {
  if (!gradient.slabs) return gradient;
  const { buffer, offset, shape } = gradient;
  return { buffer, offset, shape, needsGradient: false };
}

/**
 * Computes h = table[token] + position[column] (+ Gaussian noise, from the batch's seed and step).
 * @param table [vocabulary, width]
 * @param position [columns, width]
 * @param noise deviation of the noise
 * @returns [tokens, width]
 */
export function embed(plan: Plan, batch: DeviceBatch, table: Tensor, position: Tensor, noise = 0): Tensor {
  const { layout, tokens } = batch;
  const width = table.shape[1];
  const { group } = plan.tuning;
  const h = plan.tensor('embed', [tokens.capacity, width], table.needsGradient);
  plan.dispatch({
    label: 'embed',
    source: lookUp,
    constants: {
      TOKENS_COUNT: tokens.count,
      TOKENS: layout.tokens,
      COLUMNS: layout.columns,
      SEED: HEADER.seed,
      STEP: HEADER.step,
      WIDTH_V: width / 4,
      NOISE: noise > 0,
      NORMAL: normal,
      DEVIATION: `f32(${noise})`,
      GROUP: group,
    },
    tensors: [batch.words, table, position, h],
    workgroups: plan.groupsOf((tokens.capacity * width) / 4),
  });
  if (h.needsGradient) {
    plan.onBackward(() => {
      const lists = [
        { entries: table, order: layout.tokenOrder, start: layout.tokenStart },
        { entries: position, order: layout.columnOrder, start: layout.columnStart },
      ];
      for (const { entries, order, start } of lists) {
        const { tensor, accumulate } = plan.gradientTarget(entries);
        plan.dispatch({
          label: 'embed/scatter',
          source: scatter,
          constants: {
            ORDER: order,
            START: start,
            ENTRIES: entries.shape[0],
            WIDTH_V: width / 4,
            ACCUMULATE: accumulate,
            GROUP: group,
          },
          tensors: [batch.words, plan.gradient(h), tensor],
          workgroups: [Math.ceil((entries.shape[0] * width) / 4 / group)],
        });
      }
    });
  }
  return h;
}
