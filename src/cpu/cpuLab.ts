/**
 * The lab without a GPU: the reference models on the CPU, with shipped weights. It speaks the lab worker's messages,
 * and refuses those that take a GPU.
 */

import type { Command } from '../protocol/messages.ts';
import type { Settings } from '../training/settings.ts';
import { canAnswer } from '../training/stages.ts';
import { Answers, type Emit } from './answers.ts';

export class CpuLab {
  private answers: Answers | null = null;

  constructor(private readonly emit: Emit) {}

  /** Carries out a command; resolves when it is done. */
  async perform(command: Command): Promise<void> {
    if (command.type === 'configure') return this.configure(command.settings);
    const { answers } = this;
    try {
      await this.carryOut(command, answers);
    } catch (error) {
      // Nobody waits any more for an answer of models that others have replaced meanwhile.
      if (answers === this.answers) throw error;
    }
  }

  private configure(settings: Settings): void {
    this.answers?.end();
    this.answers = null;
    if (canAnswer(settings)) this.answers = new Answers(settings, this.emit);
    else this.refuse('models of these settings');
  }

  private async carryOut(
    command: Exclude<Command, { type: 'configure' }>,
    answers: Answers | null,
  ): Promise<void> {
    switch (command.type) {
      case 'load':
        return answers?.load(command);
      case 'reset':
        return answers?.reset(command);
      case 'ask':
        return answers?.ask(command);
      case 'sample':
        return answers?.sample(command);
      case 'evaluate':
        return answers?.evaluate(command);
      case 'askCells':
        return answers?.askCells(command);
      case 'handOver':
      case 'tryIdea':
      case 'compareNumeric':
      case 'fingerprint':
      case 'parameters':
      case 'matrix':
        return answers?.inquire(command);
      case 'speed':
      case 'stopAt':
      case 'watch':
      case 'pause':
      case 'keepSnapshots':
        return;
      default:
        this.refuse(command.type);
    }
  }

  private refuse(what: string): void {
    this.emit({ type: 'failed', reason: 'no-gpu', message: what });
  }
}
