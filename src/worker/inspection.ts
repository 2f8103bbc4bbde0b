/** Looks into the models when a visitor asks to, always in turn. What it needs is compiled when first asked for. */

import type { Gpu } from '../engine/gpu.ts';
import { tuningFor } from '../engine/tuning.ts';
import { tryIdea } from '../inspection/easyIdeas.ts';
import type { Triable } from '../inspection/ideas.ts';
import { Inspector, type SwitchedOff } from '../inspection/inspector.ts';
import { compareNumeric } from '../inspection/kept.ts';
import { PromptReader } from '../inspection/promptReader.ts';
import type { InspectionCommand } from '../protocol/inspection.ts';
import type { CommandOf, Emit } from '../protocol/messages.ts';
import type { Checkpoints } from '../session/checkpoints.ts';
import { handOver } from '../session/handOver.ts';
import { matrixOf, parametersOf } from '../session/matrices.ts';
import type { Turns } from '../session/turns.ts';
import type { Predictor } from '../training/decoding.ts';
import type { Models } from '../training/models.ts';
import { isComposed } from '../training/stages.ts';
import type { Phase } from '../worlds/phases.ts';
import { judgingSuites, problemSchema } from '../worlds/registry.ts';
import { expectedAnswer, type World } from '../worlds/world.ts';
import type { Runners } from './runners.ts';

/** The parts of the lab that inspection works with. */
interface InspectionParts {
  gpu: Gpu;
  world: World;
  models: Models;
  checkpoints: Checkpoints;
  /** The predictors that answer one expression at a time. */
  answering: Record<Phase, Predictor>;
  runners: Runners;
  turns: Turns;
  emit: Emit;
}

export class Inspection {
  private inspector: Inspector | null = null;
  private promptReader: PromptReader | null = null;

  constructor(private readonly parts: InspectionParts) {}

  /** The suite that judges each phase. */
  private get suites() {
    return judgingSuites(this.parts.models.settings.world.kind);
  }

  perform(command: InspectionCommand): Promise<void> {
    return this.parts.turns.take(() => this.answer(command));
  }

  destroy(): void {
    this.inspector?.destroy();
    this.promptReader?.destroy();
  }

  private async answer(command: InspectionCommand): Promise<void> {
    const { models, checkpoints, emit } = this.parts;
    switch (command.type) {
      case 'inspect':
        return this.inspect(command.id, command.text, command.off);
      case 'handOver':
        return this.handOver(command);
      case 'tryIdea':
        return this.tryIdea(command.id, command.idea, command.count, command.seed);
      case 'compareNumeric':
        return this.compareNumeric(command.id, command.count, command.seed);
      case 'fingerprint': {
        const present = await checkpoints.alone();
        return emit({ type: 'fingerprints', id: command.id, present, trainedOn: checkpoints.trainedOn });
      }
      case 'parameters':
        return emit(parametersOf(models, command));
      case 'matrix': {
        const event = await matrixOf(models, command);
        return emit(event, event.type === 'matrix' ? [event.values.buffer] : []);
      }
    }
  }

  private async inspect(id: number, text: string, off: readonly SwitchedOff[]): Promise<void> {
    const { world, emit } = this.parts;
    if (!this.isInspectable(id)) return;
    const parsed = world.parse(text);
    if (!parsed.ok) {
      emit({
        type: 'uninspectable',
        id,
        problem: problemSchema.parse(parsed.problem),
        detail: parsed.detail,
      });
      return;
    }
    const { example } = parsed;
    this.inspector ??= await this.createInspector();
    const inspection = await this.inspector.inspect(example, off);
    const buffers = inspection.attention.map(({ buffer }) => buffer);
    emit(
      {
        type: 'inspected',
        id,
        expression: world.format(example),
        expected: expectedAnswer(world, example),
        ...inspection,
      },
      buffers,
    );
  }

  private async handOver(command: CommandOf<'handOver'>): Promise<void> {
    const { gpu, world, models, answering, emit } = this.parts;
    if (!this.isInspectable(command.id)) return;
    if (this.promptReader === null) {
      const reader = new PromptReader(gpu.device, tuningFor(gpu, 'sequence'), models, world);
      await reader.compile();
      this.promptReader = reader;
    }
    const reader = this.promptReader;
    const event = await handOver(command, {
      world,
      shape: models.shapes.composition,
      models: answering,
      anchor: () => models.parameters.B.read(),
      read: (example) => reader.read(example),
    });
    emit(event);
  }

  /** Returns true if A⊕B has a cross-attention to inspect; reports it if there is none. */
  private isInspectable(id: number): boolean {
    const { models, emit } = this.parts;
    const { variant } = models.settings.composition;
    if (isComposed(variant)) return true;
    emit({ type: 'uninspectable', id, problem: 'not-composed', detail: variant });
    return false;
  }

  private async createInspector(): Promise<Inspector> {
    const { gpu, models, world } = this.parts;
    const inspector = new Inspector(gpu.device, tuningFor(gpu, 'sequence'), models, world);
    await inspector.compile();
    return inspector;
  }

  private async tryIdea(id: number, idea: Triable, count: number, seed: number): Promise<void> {
    const { gpu, models, world, runners, emit } = this.parts;
    const alone = { A: await runners.of('A'), B: await runners.of('B') };
    const where = {
      device: gpu.device,
      tuning: tuningFor(gpu),
      models,
      world,
      suite: this.suites.AB,
      count,
      seed,
    };
    const trial = await tryIdea(idea, alone, where);
    emit({ type: 'ideaTried', id, idea, count, ...trial });
  }

  private async compareNumeric(id: number, count: number, seed: number): Promise<void> {
    const { world, runners, emit } = this.parts;
    const models = { B: await runners.of('B'), AB: await runners.of('AB') };
    emit({
      type: 'numericCompared',
      id,
      count,
      ...(await compareNumeric(models, world, this.suites.B, count, seed)),
    });
  }
}
