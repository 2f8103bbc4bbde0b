/**
 * What all contenders are given: the models of a phase with their initial weights, one batch, and the
 * optimiser's settings. The batch is the same at every step, and B trains without its embedding noise, so that
 * all of them compute the same function and their losses can be compared.
 */
import { Random } from '../src/engine/random.ts';
import { BatchWriter } from '../src/models/batch.ts';
import {
  type CompositionShape,
  compositionParameters,
  initialParameters,
  type ParameterSpec,
  type TransformerShape,
  transformerParameters,
} from '../src/models/shapes.ts';
import type { Phase, Settings } from '../src/training/settings.ts';
import { sequenceColumns } from '../src/worlds/keyvalue/layout.ts';
import {
  capacityA,
  capacityB,
  capacityOfExamples,
  fillA,
  fillB,
  fillComposition,
} from '../src/worlds/keyvalue/sampler.ts';
import { INTEGERS, SYMBOLS } from '../src/worlds/keyvalue/vocabulary.ts';
import { makeKeyValueWorld } from '../src/worlds/keyvalue/world.ts';

/** Named initial values. */
export type Values = ReadonlyMap<string, Float32Array<ArrayBuffer>>;

export interface Workload {
  phase: Phase;
  shapes: { A: TransformerShape; B: TransformerShape; AB: CompositionShape };
  /** The parameters of all models; a phase trains those of its own name and reads what else it needs. */
  specs: Record<Phase, readonly ParameterSpec[]>;
  /** Their initial values. */
  values: Record<Phase, Values>;
  /** After which layer A's loss is read a second time; null: nowhere. */
  earlyExit: number | null;
  learningRate: number;
  weightDecay: number;
  batch: BatchWriter;
}

function transformerShape(
  { width, layers, heads, expansion }: Settings['A' | 'B'],
  tiedOutput: boolean,
  operands: number,
): TransformerShape {
  const columns = sequenceColumns(operands);
  return { width, layers, heads, expansion, tiedOutput, symbols: SYMBOLS, integers: INTEGERS, columns };
}

/** A batch of the kind that four in five steps of the phase train on. */
function sampleBatch(phase: Phase, settings: Settings): BatchWriter {
  const random = new Random(settings.seed);
  const world = makeKeyValueWorld(settings.world);
  const { operands } = settings.world;
  if (phase === 'A') {
    const { rows } = settings.A.optimiser;
    const batch = new BatchWriter(capacityA(operands, rows), [1, settings.A.blankWeight]);
    fillA(batch, random, 0, world, rows, settings.A.labelSmoothing);
    return batch;
  }
  if (phase === 'B') {
    const { rows } = settings.B.optimiser;
    const batch = new BatchWriter(capacityB(operands, rows));
    fillB(batch, random, 0, world, rows);
    return batch;
  }
  const { rows } = settings.composition.optimiser;
  const batch = new BatchWriter(capacityOfExamples(operands, rows));
  fillComposition(batch, random, world, rows);
  return batch;
}

/** The workload of a phase under these settings. */
export function makeWorkload(phase: Phase, settings: Settings): Workload {
  const { seed, composition, world } = settings;
  const A = transformerShape(settings.A, true, world.operands);
  const B = transformerShape(settings.B, false, world.operands);
  const specs = {
    A: transformerParameters(A),
    B: transformerParameters(B),
    AB: compositionParameters([A], B, composition),
  };
  const { optimiser } = phase === 'AB' ? composition : settings[phase];
  const batch = sampleBatch(phase, settings);
  batch.finish(1, seed, optimiser.learningRate);
  return {
    phase,
    shapes: { A, B, AB: composition },
    specs,
    values: {
      A: initialParameters(specs.A, seed),
      B: initialParameters(specs.B, seed + 1),
      AB: initialParameters(specs.AB, seed + 2),
    },
    earlyExit: phase === 'A' ? settings.A.earlyExit : null,
    learningRate: optimiser.learningRate,
    weightDecay: optimiser.weightDecay,
    batch,
  };
}
