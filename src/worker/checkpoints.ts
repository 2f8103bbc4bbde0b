/** Weights in and out: checkpoints, and the fingerprints that tie a composition to its A and B. */
import {
  checkProvenance,
  fingerprint,
  type Provenance,
  readCheckpoint,
  writeCheckpoint,
} from '../training/checkpoint.ts';
import type { Models } from '../training/models.ts';
import type { Phase, Settings } from '../training/settings.ts';
import type { Progress } from './progress.ts';

interface Fingerprints {
  A: string;
  B: string;
}

export class Checkpoints {
  private composedOf: Fingerprints | null = null;

  constructor(
    private readonly settings: Settings,
    private readonly models: Models,
    private readonly progress: Progress,
  ) {}

  /** Fingerprints of the A and B that the composition's weights belong to; null while it is untrained. */
  get trainedOn(): Fingerprints | null {
    return this.composedOf;
  }

  /** Notes that the composition is being trained on the present A and B. */
  async compose(): Promise<void> {
    this.composedOf = await this.fingerprints();
  }

  /** Puts the initial weights of a phase in place. */
  initialise(phase: Phase): void {
    this.models.initialise(phase);
    if (phase === 'AB') this.composedOf = null;
  }

  /** Puts the weights of a checkpoint in place, and says where they come from. Throws `CheckpointRefused`. */
  async putInPlace(phase: Phase, bytes: ArrayBuffer): Promise<Provenance> {
    const { weights, provenance } = readCheckpoint(bytes, this.models.specs[phase]);
    checkProvenance(provenance, phase, this.settings, await this.fingerprints());
    this.models.parameters[phase].write(weights);
    if (phase === 'AB') this.composedOf = provenance.trainedOn ?? null;
    return provenance;
  }

  /** The present weights as a file. */
  async save(phase: Phase): Promise<{ fileName: string; bytes: ArrayBuffer }> {
    const weights = await this.models.parameters[phase].read();
    const { preset, seed } = this.settings;
    return {
      fileName: `calm-${preset}-seed${seed}-${phase}.safetensors`,
      bytes: writeCheckpoint(this.models.specs[phase], weights, {
        phase,
        settings: this.settings,
        step: this.progress.stepOf(phase),
        seconds: this.progress.secondsOf(phase),
        trainedOn: phase === 'AB' ? (this.composedOf ?? undefined) : undefined,
      }),
    };
  }

  /** SHA-256 of the present weights of A and B. */
  async fingerprints(): Promise<Fingerprints> {
    const of = async (phase: 'A' | 'B') =>
      fingerprint(this.models.specs[phase], await this.models.parameters[phase].read());
    return { A: await of('A'), B: await of('B') };
  }
}
