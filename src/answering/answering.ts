/**
 * What answers where there is no GPU: the reference models on the CPU, with shipped weights. It speaks the lab
 * worker's messages; what takes a GPU it says it can't do.
 */
import { canAnswer } from '../training/stages.ts';
import type { Command } from '../worker/protocol.ts';
import { Answers, type Emit } from './answers.ts';

export class Answering {
  private answers: Answers | null = null;

  constructor(private readonly emit: Emit) {}

  /** Carries out a command; resolves when it is done. */
  async perform(command: Command): Promise<void> {
    const { answers } = this;
    switch (command.type) {
      case 'configure':
        answers?.end();
        this.answers = null;
        if (canAnswer(command.settings)) this.answers = new Answers(command.settings, this.emit);
        else this.refuse('models of these settings');
        return;
      case 'load':
        return answers?.load(command);
      case 'ask':
        return answers?.ask(command);
      case 'sample':
        return answers?.sample(command);
      case 'evaluate':
        return answers?.evaluate(command);
      case 'numberGrid':
        return answers?.numberGrid();
      case 'speed':
      case 'stopAt':
      case 'pause':
        return;
      default:
        this.refuse(command.type);
    }
  }

  private refuse(what: string): void {
    this.emit({ type: 'failed', reason: 'no-gpu', message: what });
  }
}
