/**
 * One whole training step of A, B and A⊕B against tfjs: loss, gradients, weights after AdamW; and the gradients against
 * finite differences of the loss. The weights are moved away from special values (gains of 1, an output of 0), and the
 * step is the tenth, with moments from before: the first step of Adam depends on nothing but the gradients' signs, and
 * the sign of a gradient of nearly 0 is chance.
 */
import * as tf from '@tensorflow/tfjs-core';
import { DeviceBatch } from '../engine/deviceBatch.ts';
import { valueNamed, type Weights } from '../engine/parameters.ts';
import { Plan } from '../engine/plan.ts';
import { Random } from '../engine/random.ts';
import { readTensor, sizeOf } from '../engine/tensor.ts';
import type { Checked, Finding } from '../ops/opCase.ts';
import { kernelsWriting, poison, relativeError } from '../ops/opCheck.ts';
import { OptimiserState, optimise } from '../ops/optimiser/index.ts';
import { AdamW } from '../reference/adamw.ts';
import { lossAndGradients } from '../reference/gradients.ts';
import { parameterVariables } from '../reference/parameters.ts';
import { RECIPES } from '../results/plan.ts';
import { biasCorrections, ruleOf } from '../training/schedule.ts';
import { PHASES, type Phase } from '../worlds/phases.ts';
import { lossOf } from './tfjsLoss.ts';
import { makeWorkload, type Workload } from './workload.ts';

/** A and B are cut alike, so that they share kernels: those of the software adapter take a second each to compile. */
const { A, B, ...REST } = RECIPES.tiny;
const SETTINGS = { ...REST, A, B: { ...B, expansion: A.expansion } };

/** The steps that were taken before. */
const STEPS = 9;
const SEED = 3;
/** The deviation of what is added to initial weights. */
const MOVED = 0.1;
const MOST = { loss: 1e-5, gradient: 1e-4, weights: 1e-5, difference: 5e-3 };
/** The step of finite differences. */
const EPSILON = 2e-3;

type Values = Map<string, Float32Array<ArrayBuffer>>;

const mapValues = (values: Weights, map: (value: number) => number): Values =>
  new Map(Array.from(values, ([name, data]) => [name, data.map(map)]));

/** A workload whose models have weights without special values. */
function movedWorkload(phase: Phase, device: GPUDevice): Workload {
  const workload = makeWorkload(phase, SETTINGS, device);
  const random = new Random(SEED);
  const moved = (model: Phase) =>
    mapValues(workload.values[model], (value) => value + MOVED * random.normal());
  const values = { A: moved('A'), B: moved('B'), AB: moved('AB') };
  for (const model of PHASES) workload.models.parameters[model].write(values[model]);
  return { ...workload, values };
}

/** Moments as after some steps: the second are about as large as squares of clipped gradients. */
function drawMoments({ phase, values }: Workload) {
  const random = new Random(SEED, 1);
  return {
    steps: STEPS,
    first: mapValues(values[phase], () => 1e-3 * random.normal()),
    second: mapValues(values[phase], () => 1e-4 * (0.5 + random.uniform())),
  };
}

async function stepOfTfjs(workload: Workload, moments: ReturnType<typeof drawMoments>) {
  const { phase, models, values, definition } = workload;
  const { learningRate, weightDecay } = definition.optimiser;
  const specs = models.specs[phase];
  const engine = tf.engine();
  engine.startScope();
  const parameters = parameterVariables(specs, values[phase]);
  const optimiser = new AdamW(parameters, specs, weightDecay, moments);
  const { loss, gradients } = lossAndGradients(parameters, lossOf(workload)());
  optimiser.step(gradients, learningRate);
  const read = async (tensors: ReadonlyMap<string, tf.Tensor>) =>
    new Map(
      await Promise.all(Array.from(tensors, async ([name, tensor]) => [name, await tensor.data()] as const)),
    );
  const found = {
    loss: await loss.data(),
    gradients: await read(gradients),
    weights: await read(parameters),
  };
  optimiser.dispose();
  tf.dispose([...parameters.values()]);
  engine.endScope();
  return found;
}

async function check(phase: Phase, { device, tuning }: Checked): Promise<Finding[]> {
  const workload = movedWorkload(phase, device);
  const { models, values, definition } = workload;
  const { writer, optimiser } = definition;
  const parameters = models.parameters[phase];
  const moments = drawMoments(workload);
  const plan = new Plan(device, 'check', tuning);
  const batch = new DeviceBatch(device, 'check', writer.capacity);
  const state = new OptimiserState(device, parameters, tuning.slabs);
  plan.placeGradients(state.places());
  const losses = definition.losses(plan, batch).map((loss) => plan.keep(loss));
  plan.backward();
  optimise(plan, batch, state, losses, ruleOf(optimiser));
  await plan.compile();
  poison(plan);

  const flatMoments = new Float32Array(2 * parameters.words);
  for (const { name } of parameters.specs) {
    const { offset } = parameters.get(name);
    flatMoments.set(valueNamed(moments.first, name), offset);
    flatMoments.set(valueNamed(moments.second, name), parameters.words + offset);
  }
  const takeStep = async (rate: number): Promise<number> => {
    writer.finish(STEPS + 1, SEED, rate, ...biasCorrections(STEPS));
    batch.upload(writer);
    state.writeMoments(flatMoments);
    plan.run();
    const rows = await Promise.all(losses.map((loss) => readTensor(device, loss)));
    return rows.flatMap((row) => [...row]).reduce((sum, each) => sum + each, 0);
  };
  const loss = await takeStep(optimiser.learningRate);
  const collected = await readTensor(device, { ...state.gradients, shape: [parameters.words] });
  const weights = await parameters.read();
  const gradientOf = (name: string) => {
    const { offset, shape } = parameters.get(name);
    return collected.subarray(offset, offset + sizeOf(shape));
  };
  const expected = await stepOfTfjs(workload, moments);

  const random = new Random(SEED, 2);
  const direction = mapValues(values[phase], () => random.normal());
  const along = (step: number) => {
    parameters.write(
      new Map(
        Array.from(values[phase], ([name, data]) => {
          const towards = valueNamed(direction, name);
          return [name, data.map((x, i) => x + step * towards[i])];
        }),
      ),
    );
    return takeStep(0);
  };
  const difference = ((await along(EPSILON)) - (await along(-EPSILON))) / (2 * EPSILON);
  const names = parameters.specs.map(({ name }) => name);
  const sumOver = (of: (gradient: number, towards: number) => number) =>
    names.reduce((sum, name) => {
      const towards = valueNamed(direction, name);
      return gradientOf(name).reduce((inner, gradient, i) => inner + of(gradient, towards[i]), sum);
    }, 0);
  const slope = sumOver((gradient, towards) => gradient * towards);
  const scale = Math.sqrt(sumOver((gradient) => gradient * gradient));
  const findings: Finding[] = [
    {
      of: 'value',
      error: relativeError([loss], expected.loss),
      most: MOST.loss,
      kernels: losses.flatMap((each) => kernelsWriting(plan, each)),
    },
    ...names.map(
      (name): Finding => ({
        of: 'gradient',
        error: relativeError(gradientOf(name), valueNamed(expected.gradients, name)),
        most: MOST.gradient,
        kernels: kernelsWriting(plan, plan.gradient(parameters.get(name))),
      }),
    ),
    ...names.map(
      (name): Finding => ({
        of: 'weights',
        error: relativeError(valueNamed(weights, name), valueNamed(expected.weights, name)),
        most: MOST.weights,
        kernels: ['optimiser/update'],
      }),
    ),
    { of: 'difference', error: Math.abs(difference - slope) / scale, most: MOST.difference, kernels: [] },
  ];
  plan.destroy();
  batch.destroy();
  state.destroy();
  models.destroy();
  return findings;
}

/** A whole step of each model. */
export const STEP_CASES = PHASES.map((phase) => ({
  op: phase,
  name: 'a whole step',
  run: (checked: Checked) => check(phase, checked),
}));
