/** jax-js on its WebGPU device: loss, gradients, clip and AdamW of a step inside one `jit`. */
import { defaultDevice, init, jit, numpy as np, tree, valueAndGrad } from '@jax-js/jax';
import type { Workload } from '../src/check/workload.ts';
import { valueNamed, type Weights } from '../src/engine/parameters.ts';
import type { ParameterSpec } from '../src/models/shapes.ts';
import type { Contender } from '../src/race/contender.ts';
import { attentionMask, columnDistances, type PaddedBatch, padBatch } from '../src/reference/batch.ts';
import { type AdamWState, adamW, initialState } from './jaxAdamw.ts';
import {
  type BatchArrays,
  composedState,
  lossAt,
  type Parameters,
  type Transformer,
  transformerStates,
} from './jaxModel.ts';

/** A number added to the score of a position that must not be seen. */
const HIDDEN = -1e9;

type Frozen = { A: Parameters; B: Parameters };

/** @throws if jax-js finds no WebGPU */
export async function createJax(workload: Workload): Promise<Contender> {
  if (!(await init('webgpu')).includes('webgpu')) throw new Error('jax-js could not start its WebGPU device');
  defaultDevice('webgpu');
  const { phase, values } = workload;
  const { specs } = workload.models;
  const batch = batchArrays(padBatch(workload.definition.writer));
  const frozen: Frozen = { A: {}, B: {} };
  if (phase === 'AB') {
    frozen.A = arrays(specs.A, values.A);
    frozen.B = arrays(specs.B, values.B);
  }
  let parameters = arrays(specs[phase], values[phase]);
  let state = initialState(specs[phase]);
  const update = jitStep(workload);

  let lastLoss = Number.NaN;
  return {
    name: 'jax',
    async step() {
      const [loss, ...updated] = update(parameters, state, tree.ref(frozen), tree.ref(batch));
      [parameters, state] = updated;
      [lastLoss] = await loss.data();
    },
    loss: async () => lastLoss,
  };
}

/**
 * Compiles a whole training step. As in JAX, the variables that the loss closes over are constant and get no gradient.
 */
function jitStep({ phase, models, definition, earlyExit }: Workload) {
  const { shapes, specs } = models;
  const { learningRate, weightDecay } = definition.optimiser;
  return jit(
    (
      parameters: Parameters,
      state: AdamWState,
      frozen: Frozen,
      batch: BatchArrays,
    ): [np.Array, Parameters, AdamWState] => {
      const anchor = { shape: shapes.B, parameters: frozen.B };
      const read = phase === 'AB' ? transformerStates({ shape: shapes.A, parameters: frozen.A }, batch) : [];
      const lossOf = (trained: Parameters): np.Array => {
        const loss =
          phase === 'AB'
            ? lossAt(anchor, composedState(anchor, shapes.composition, trained, read, batch), batch)
            : transformerLoss({ shape: shapes[phase], parameters: trained }, batch, earlyExit);
        tree.dispose(trained);
        return loss;
      };
      const [loss, gradients] = valueAndGrad(lossOf)(tree.ref(parameters));
      tree.dispose([read, frozen, batch]);
      const updated = adamW(specs[phase], parameters, gradients, state, learningRate, weightDecay);
      return [loss, ...updated];
    },
  );
}

function transformerLoss(model: Transformer, batch: BatchArrays, earlyExit: number | null): np.Array {
  const states = transformerStates(model, batch);
  const last = lossAt(model, states[model.shape.layers].ref, batch);
  const loss = earlyExit === null ? last : last.add(lossAt(model, states[earlyExit].ref, batch));
  tree.dispose(states);
  return loss;
}

function arrays(specs: readonly ParameterSpec[], values: Weights): Parameters {
  return Object.fromEntries(
    specs.map(({ name, shape }) => [name, np.array(valueNamed(values, name), { shape: [...shape] })]),
  );
}

function batchArrays(batch: PaddedBatch): BatchArrays {
  const { sequences, columns, firstTarget } = batch;
  const time = columns.length;
  const rows = (values: Int32Array<ArrayBuffer> | Float32Array<ArrayBuffer>) =>
    np.array(values, { shape: [sequences, time] });
  const fromFirstTarget = (values: Int32Array<ArrayBuffer> | Float32Array<ArrayBuffer>) =>
    rows(values).slice([], [firstTarget, time]);
  return {
    tokens: rows(batch.tokens),
    columns: np.array(columns),
    mask: np.array(
      Float32Array.from(attentionMask(batch), (seen) => (seen ? 0 : HIDDEN)),
      { shape: [sequences, 1, time, time] },
    ),
    distances: np.array(columnDistances(batch), { shape: [time, time] }),
    targets: fromFirstTarget(batch.targets),
    weights: fromFirstTarget(batch.weights),
    smoothing: fromFirstTarget(batch.smoothing),
  };
}
