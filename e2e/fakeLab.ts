/**
 * A worker that only pretends, for tests of the page alone: it speaks the protocol, but its curves and answers
 * are made up here. `installFakeLab` runs in the page before any script of it, and takes the place of `Worker`;
 * so it may use nothing from outside itself.
 */
import type { Page } from '@playwright/test';
import type { Phase } from '../src/training/settings.ts';
import type { Command, LabEvent } from '../src/worker/protocol.ts';

type Problem = Omit<Extract<LabEvent, { type: 'unanswerable' }>, 'type' | 'id'>;

export interface FakeOptions {
  keys: number;
  /** What is wrong with which expression. */
  problems: Record<string, Problem>;
}

declare global {
  interface Window {
    /** Says something to the page, as if the worker had. */
    emitLabEvent(event: LabEvent): void;
    /** What the page has said to the worker. */
    labCommands: Command[];
  }
}

function installFakeLab({ keys: count, problems }: FakeOptions): void {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  let state = 1;
  const random = () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  const composition = Math.round(0.2 * count);
  const texts = new Set<string>(['qxt', 'ovma', 'he']);
  while (texts.size < count) {
    const length = 2 + Math.floor(5 * random());
    texts.add(Array.from({ length }, () => letters[Math.floor(26 * random())]).join(''));
  }
  const keys = [...texts].reverse().map((text) => ({ text, value: Math.floor(100 * random()) }));
  const values = new Map(keys.map(({ text, value }) => [text, value]));
  const steps = { A: 700, B: 800, AB: 300 };
  const step = { A: 0, B: 0, AB: 0 };
  const luck = keys.map(() => random());
  const namesOf = (phase: Phase) =>
    phase === 'AB' ? ['cross.0.0.anchorNorm', 'cross.0.0.query'] : ['embedding', 'blocks.0', 'norm'];
  const shapeOf = (name: string) => (name.endsWith('orm') ? [16] : [16, 24]);
  window.labCommands = [];

  window.Worker = class extends EventTarget {
    onmessage: ((event: MessageEvent) => void) | null = null;
    onerror = null;
    onmessageerror = null;
    private timer = 0;
    private perSecond: number | null = null;

    constructor() {
      super();
      window.emitLabEvent = (event) => this.emit(event);
    }

    terminate() {
      clearTimeout(this.timer);
    }

    postMessage(command: Command) {
      window.labCommands.push(command);
      setTimeout(() => this.obey(command));
    }

    private emit(data: LabEvent) {
      const event = new MessageEvent('message', { data });
      this.onmessage?.(event);
      this.dispatchEvent(event);
    }

    private phase(
      phase: Phase,
      status: Extract<LabEvent, { type: 'phase' }>['status'],
      source: 'initial' | 'trained' | 'checkpoint',
    ) {
      this.emit({ type: 'phase', phase, status, source, step: step[phase], steps: steps[phase] });
    }

    private measure(phase: Phase) {
      const share = 0.99 * (1 - Math.exp((-6 * step[phase]) / steps[phase]));
      const accuracy =
        phase === 'A'
          ? { substitution: share }
          : phase === 'B'
            ? { numeric: share }
            : { heldOut: 0.975 * share, composition: share };
      this.emit({ type: 'accuracy', phase, step: step[phase], accuracy });
      const layers = namesOf(phase).map((name, i) => ({
        name,
        weights: 4 + i + share,
        gradient: (1.1 - share) / (1 + i),
      }));
      this.emit({ type: 'norms', phase, step: step[phase], layers });
      const right = Uint8Array.from(luck, (x) => Number(phase !== 'B' && x < share));
      this.emit({ type: 'keyMap', phase, from: 0, right });
    }

    private train(phase: Phase, most: number) {
      const from = step[phase] + 1;
      step[phase] = Math.min(steps[phase], step[phase] + most);
      const losses = Array.from(
        { length: step[phase] - from + 1 },
        (_, i) => 0.05 + 4 * Math.exp((-5 * (from + i)) / steps[phase]) * (0.85 + 0.3 * random()),
      );
      this.emit({ type: 'losses', phase, from, losses, stepsPerSecond: 38.4, examplesPerSecond: 4915 });
      if (step[phase] % 25 === 0) this.measure(phase);
    }

    private play(phase: Phase) {
      this.train(phase, this.perSecond === null ? 5 : 1);
      if (step[phase] === steps[phase]) this.phase(phase, 'finished', 'trained');
      else this.timer = window.setTimeout(() => this.play(phase), 1000 / (this.perSecond ?? 20));
    }

    private answer(id: number, text: string) {
      const problem = problems[text];
      if (problem) return this.emit({ type: 'unanswerable', id, ...problem });
      const [first, ...others] = text.split(' ');
      const number = (word: string) => values.get(word) ?? Number(word);
      let total = number(first);
      let running = 0;
      for (let i = 0; i < others.length; i += 2) {
        running = total;
        total += (others[i] === '-' ? -1 : 1) * number(others[i + 1]);
      }
      const digits = (n: number) => [n % 10, Math.floor(n / 10) % 10, Math.floor(n / 100)];
      const [p, r] = [digits(running), digits(total)];
      const token = (text: string, probability: number) => ({
        text,
        probability,
        top: [
          { text, probability },
          ...['3', '7', '.', '41'].map((other, i) => ({
            text: other,
            probability: (1 - probability) / (2 + i),
          })),
        ],
      });
      const right = p
        .flatMap((digit, i) => [digit, r[i]])
        .map((n) => token(String(n), 0.93 + 0.069 * random()));
      const wrong = right.map(() => token(String(Math.floor(10 * random())), 0.1 + 0.3 * random()));
      const silent = [token('.', 0.97)];
      const operands = text.split(' ').filter((word) => values.has(word));
      this.emit({
        type: 'answered',
        id,
        expression: `${text} =`,
        expected: String(total),
        answers: {
          A: {
            tokens: silent,
            reading: null,
            correct: false,
            values: operands.map((word) => token(String(values.get(word)), 0.92)),
          },
          B: { tokens: wrong, reading: '38', correct: false },
          AB: { tokens: right, reading: String(total), correct: true },
        },
      });
    }

    /** Nobody asks B and gets it right; A⊕B misses one in twenty. */
    private sample(id: number, count: number, seed: number) {
      const rows = Array.from({ length: count }, (_, i) => {
        const heldOut = keys.slice(composition);
        const [a, b] = [heldOut[(seed + i) % heldOut.length], heldOut[(seed + 2 * i + 1) % heldOut.length]];
        const expected = String(a.value + b.value);
        const correct = i % 20 !== 7;
        return {
          expression: `${a.text} + ${b.text} =`,
          expected,
          answers: {
            A: { reading: null, correct: false },
            B: { reading: '38', correct: false },
            AB: { reading: correct ? expected : '4', correct },
          },
        };
      });
      this.emit({ type: 'sampled', id, rows });
    }

    private obey(command: Command) {
      switch (command.type) {
        case 'configure': {
          this.emit({ type: 'device', adapter: 'Made-up adapter', software: true });
          for (let done = 0; done <= 9; done++) this.emit({ type: 'building', done, total: 9 });
          const parameters = { A: 335552, B: 214912, AB: 41216 };
          const { table, share } = command.settings.world;
          const own = table?.rows?.map(([text, value]) => ({ text, value })) ?? keys;
          const names = own.map(({ text }) => text);
          const numbers = Uint8Array.from(own, ({ value }) => value);
          this.emit({
            type: 'ready',
            texts: names,
            values: numbers,
            compositionKeys: Math.round(share * own.length),
            parameters,
          });
          return;
        }
        case 'play':
          this.phase(command.phase, 'training', step[command.phase] === 0 ? 'initial' : 'trained');
          return this.play(command.phase);
        case 'pause':
          clearTimeout(this.timer);
          for (const phase of ['A', 'B', 'AB'] as const) {
            if (step[phase] > 0 && step[phase] < steps[phase]) this.phase(phase, 'paused', 'trained');
          }
          return;
        case 'step':
          this.train(command.phase, 1);
          return this.phase(command.phase, 'paused', 'trained');
        case 'reset':
          clearTimeout(this.timer);
          step[command.phase] = 0;
          return this.phase(command.phase, 'untrained', 'initial');
        case 'speed':
          this.perSecond = command.stepsPerSecond;
          return;
        case 'load':
          if (command.bytes.byteLength < 8) {
            return this.emit({ type: 'refused', phase: command.phase, refusal: { kind: 'damaged' } });
          }
          step[command.phase] = steps[command.phase];
          this.phase(command.phase, 'finished', 'checkpoint');
          return this.measure(command.phase);
        case 'save': {
          const fileName = `${command.phase}.safetensors`;
          return this.emit({
            type: 'checkpoint',
            phase: command.phase,
            fileName,
            bytes: new ArrayBuffer(64),
          });
        }
        case 'sample':
          return this.sample(command.id, command.count, command.seed);
        case 'ask':
          return this.answer(command.id, command.text);
        case 'parameters': {
          const { id, phase } = command;
          const parameters = namesOf(phase).map((name) => ({ name, shape: shapeOf(name) }));
          return this.emit({ type: 'parameters', id, phase, parameters });
        }
        case 'matrix': {
          const { id, phase, name } = command;
          const shape = shapeOf(name);
          const values = Float32Array.from({ length: shape.reduce((a, b) => a * b) }, (_, i) =>
            i === 0 ? 0 : Math.sin(i),
          );
          return this.emit({ type: 'matrix', id, phase, name, shape, values });
        }
        case 'evaluate':
          return this.emit({
            type: 'table',
            id: command.id,
            accuracy: {
              substitution: { A: 1, B: 0, AB: 0.998 },
              numeric: { A: 0, B: 0.993, AB: 0.991 },
              composition: { A: 0, B: 0.012, AB: 0.995 },
              heldOut: { A: 0, B: 0.014, AB: 0.973 },
            },
          });
      }
    }
  };
}

/** Opens a page, the lab's unless `path` names another, with a worker that pretends, and with shipped checkpoints unless `shipped` is false. */
export async function openWithFakeLab(
  page: Page,
  {
    shipped = true,
    path = '/lab',
    ...options
  }: Partial<FakeOptions> & { shipped?: boolean; path?: string } = {},
): Promise<void> {
  await page.addInitScript(installFakeLab, { keys: 1000, problems: {}, ...options });
  await page.route('**/checkpoints/**', (route) =>
    shipped ? route.fulfill({ body: Buffer.alloc(64) }) : route.fulfill({ status: 404 }),
  );
  await page.goto(`./#${path}`);
}
