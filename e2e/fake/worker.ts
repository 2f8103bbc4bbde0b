/** The fake worker: it takes the place of `Worker`, speaks the protocol, and trains along made-up curves. */

import type { Command, EventOf, LabEvent } from '../../src/protocol/messages.ts';
import type { Stage } from '../../src/training/stages.ts';

/** Runs in the page, after the installation of the parts that the worker uses. */
export function installWorker(): void {
  const { fakeModels: models, fakeAnswers: answers, fakeInside: inside, fakeKernels: kernels } = window;
  const { step, steps, phaseOf } = models;
  const RATES = { stepsPerSecond: 38.4, examplesPerSecond: 4915 };
  const luck = models.keys.map(() => models.random());
  window.labCommands = [];

  window.Worker = class extends EventTarget {
    onmessage: ((event: MessageEvent) => void) | null = null;
    onerror = null;
    onmessageerror = null;
    private timer = 0;
    private trains: Stage | null = null;
    private perSecond: number | null = null;
    private isWatched = false;
    /** The checkpoints that were loaded, which are all that can be saved. */
    private readonly files = new Map<Stage, ArrayBuffer>();

    constructor() {
      super();
      window.emitLabEvent = (event) => this.emit(event);
    }

    terminate() {
      clearTimeout(this.timer);
    }

    postMessage(command: Command) {
      window.labCommands.push(command);
      setTimeout(() => {
        const found = [...inside.inspect(command), ...kernels.answer(command)];
        for (const event of found) this.emit(event);
        this.obey(command);
      });
    }

    private emit(data: LabEvent) {
      const event = new MessageEvent('message', { data });
      this.onmessage?.(event);
      this.dispatchEvent(event);
    }

    private phase(stage: Stage, status: EventOf<'phase'>['status'], source: EventOf<'phase'>['source']) {
      const at = { step: step[stage], steps: steps[stage], seconds: step[stage] / RATES.stepsPerSecond };
      this.emit({ type: 'phase', stage, status, source, ...at });
    }

    /** Training has come to rest: the snapshot's moments hold nothing but the step. */
    private rest(stage: Stage, status: EventOf<'phase'>['status']) {
      this.phase(stage, status, 'trained');
      const optimiser = { moments: Float32Array.of(step[stage]), from: 0 };
      this.emit({ type: 'snapshot', stage, step: step[stage], bytes: new ArrayBuffer(64), optimiser });
    }

    private measure(stage: Stage) {
      const phase = phaseOf(stage);
      const share = 0.99 * (1 - Math.exp((-6 * step[stage]) / steps[stage]));
      const accuracy = models.accuracyOf(phase, share);
      const readability = phase === 'A' ? { readability: share } : {};
      this.emit({ type: 'accuracy', stage, step: step[stage], accuracy, ...readability });
      const layers = models.parametersOf(phase).map(({ name }, i) => ({
        name,
        weights: 4 + i + share,
        gradient: (1.1 - share) / (1 + i),
      }));
      this.emit({ type: 'norms', stage, step: step[stage], layers });
      const asked = luck.slice(0, models.count);
      const right = Uint8Array.from(asked, (x) => Number(phase !== 'B' && x < share));
      const cells = asked.map((_, key) => key);
      this.emit({ type: 'cells', map: 'keys', stage, step: step[stage], cells, right, left: 0 });
    }

    private train(stage: Stage, most: number) {
      const from = step[stage] + 1;
      step[stage] = Math.min(steps[stage], step[stage] + most);
      const losses = Array.from(
        { length: step[stage] - from + 1 },
        (_, i) => 0.05 + 4 * Math.exp((-5 * (from + i)) / steps[stage]) * (0.85 + 0.3 * models.random()),
      );
      this.emit({ type: 'losses', stage, from, losses, ...RATES });
      if (step[stage] % 25 === 0) this.measure(stage);
    }

    private play(stage: Stage) {
      this.train(stage, this.perSecond === null ? 5 : 1);
      if (step[stage] === steps[stage]) this.rest(stage, 'finished');
      else this.timer = window.setTimeout(() => this.play(stage), 1000 / (this.perSecond ?? 20));
    }

    private load(stage: Stage, bytes: ArrayBuffer) {
      if (bytes.byteLength < 8) {
        return this.emit({ type: 'refused', stage, refusal: { kind: 'damaged' } });
      }
      this.files.set(stage, bytes);
      step[stage] = steps[stage];
      this.phase(stage, 'finished', 'checkpoint');
      if (this.isWatched) this.measure(stage);
    }

    private obey(command: Command) {
      switch (command.type) {
        case 'configure':
          this.emit({ type: 'device', adapter: 'Made-up adapter', software: true });
          for (let done = 0; done <= 9; done++) this.emit({ type: 'building', done, total: 9 });
          clearTimeout(this.timer);
          return this.emit(models.configure(command.settings));
        case 'play': {
          const stage = command.stage;
          this.trains = stage;
          this.phase(stage, 'training', step[stage] === 0 ? 'initial' : 'trained');
          return this.play(stage);
        }
        case 'pause':
          clearTimeout(this.timer);
          for (const stage of models.stages) {
            if (step[stage] > 0 && step[stage] < steps[stage]) this.rest(stage, 'paused');
          }
          return;
        case 'step':
          this.train(command.stage, 1);
          return this.rest(command.stage, 'paused');
        case 'reset':
          if (this.trains === command.stage) clearTimeout(this.timer);
          step[command.stage] = 0;
          return this.phase(command.stage, 'untrained', 'initial');
        case 'timeStep':
          return this.emit({
            type: 'stepTimed',
            id: command.id,
            stage: command.stage,
            seconds: 1 / RATES.stepsPerSecond,
          });
        case 'speed':
          this.perSecond = command.stepsPerSecond;
          return;
        case 'watch':
          this.isWatched = true;
          for (const stage of models.stages) if (step[stage] > 0) this.measure(stage);
          return;
        case 'load':
          return this.load(command.stage, command.bytes);
        case 'restore': {
          const { stage, status, optimiser } = command;
          step[stage] = optimiser.moments[0];
          this.phase(stage, status, 'checkpoint');
          if (this.isWatched) this.measure(stage);
          return;
        }
        case 'save': {
          const { id, stage } = command;
          const bytes = this.files.get(stage) ?? new ArrayBuffer(64);
          const file = { fileName: `${stage}.safetensors`, bytes };
          return this.emit({ type: 'checkpoint', id, stage, ...file });
        }
        case 'ask':
          return this.emit(answers.ask(command));
        case 'sample':
          return this.emit(answers.sample(command));
        case 'evaluate':
          return this.emit(answers.evaluate(command));
      }
    }
  };
}
