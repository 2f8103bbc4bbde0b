/** Weights in and out: checkpoints, and the fingerprints that tie what was composed to the models it was trained on. */

import type { Weights } from '../engine/parameters.ts';
import type { ParameterSpec } from '../models/shapes.ts';
import { checkedFingerprint, provenanceOf, readCheckpoint, writeCheckpoint } from '../training/checkpoint.ts';
import { checkProvenance, type Fingerprints, fingerprint, type Provenance } from '../training/provenance.ts';
import { CheckpointRefused } from '../training/refusal.ts';
import type { Settings } from '../training/settings.ts';
import { augmentingModels, basisOf, type Stage, stagesOf, trainsWholeB } from '../training/stages.ts';
import type { Progress } from './progress.ts';

/** A store of weights. */
export interface WeightStore {
  /** Returns the parameters that a stage trains. Throws if the settings have no such stage. */
  trained(stage: Stage): {
    readonly specs: readonly ParameterSpec[];
    readonly parameters: { write(weights: Weights): void; read(): Promise<Weights> };
  };
  /** Gives a stage its initial weights. */
  initialise(stage: Stage): void;
}

export class Checkpoints {
  private readonly basis = new Map<Stage, Fingerprints>();

  constructor(
    private readonly settings: Settings,
    private readonly models: WeightStore,
    private readonly progress: Progress,
  ) {}

  /** Fingerprints of the models that A⊕B's weights belong to; null while it is untrained. */
  get trainedOn(): Fingerprints | null {
    return this.basis.get('AB') ?? null;
  }

  /** Notes that a stage is being trained on the present weights of others, if it builds on any. */
  async build(stage: Stage): Promise<void> {
    this.inherit();
    const basis = basisOf(stage, this.settings);
    if (basis.length > 0) this.basis.set(stage, await this.fingerprints(basis));
  }

  /** Copies B into A⊕B if A⊕B is a B that is trained on: until its first step it is B, whatever B learns. */
  inherit(): void {
    const { variant } = this.settings.composition;
    if (trainsWholeB(variant) && this.progress.stepOf('AB') === 0) this.models.initialise('AB');
  }

  /** Gives a stage its initial weights. */
  initialise(stage: Stage): void {
    this.models.initialise(stage);
    this.basis.delete(stage);
  }

  /** Loads the weights of a checkpoint, and returns their origin. Throws `CheckpointRefused`. */
  async load(stage: Stage, bytes: ArrayBuffer): Promise<Provenance> {
    if (!stagesOf(this.settings).includes(stage)) {
      throw new CheckpointRefused({ kind: 'untrained', stage });
    }
    const { specs, parameters } = this.models.trained(stage);
    const present = await this.fingerprints(basisOf(stage, this.settings));
    // A file's account of its origin explains more than a shape that does not fit.
    checkProvenance(provenanceOf(bytes), stage, this.settings, present);
    const read = readCheckpoint(bytes, specs);
    await checkedFingerprint(stage, specs, read);
    const { weights, provenance } = read;
    parameters.write(weights);
    if (provenance.trainedOn) this.basis.set(stage, provenance.trainedOn);
    else this.basis.delete(stage);
    return provenance;
  }

  /** The present weights as a file. */
  async save(stage: Stage): Promise<{ fileName: string; bytes: ArrayBuffer }> {
    const { specs, parameters } = this.models.trained(stage);
    const weights = await parameters.read();
    const { preset, seed } = this.settings;
    return {
      fileName: `calm-${preset}-seed${seed}-${stage}.safetensors`,
      bytes: writeCheckpoint(specs, weights, {
        phase: stage,
        settings: this.settings,
        step: this.progress.stepOf(stage),
        seconds: this.progress.secondsOf(stage),
        reachedAt: this.progress.reachedAt(stage),
        fingerprint: await fingerprint(specs, weights),
        trainedOn: this.basis.get(stage),
      }),
    };
  }

  /** SHA-256 of the present weights of A (of both, where there are two) and B. */
  async alone() {
    const { A = '', B = '', A2 } = await this.fingerprints([...augmentingModels(this.settings), 'B']);
    return { A, B, ...(A2 && { A2 }) };
  }

  private async fingerprints(stages: readonly Stage[]): Promise<Fingerprints> {
    const prints: Fingerprints = {};
    for (const stage of stages) {
      const { specs, parameters } = this.models.trained(stage);
      prints[stage] = await fingerprint(specs, await parameters.read());
    }
    return prints;
  }
}
