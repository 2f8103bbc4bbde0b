/**
 * A worker that only pretends, for tests of the page alone: it speaks the protocol, but its curves and answers
 * are made up here. `installFakeLab` runs in the page before any script of it, and takes the place of `Worker`;
 * so it may use nothing from outside itself.
 */
import type { Page } from '@playwright/test';
import type { Phase } from '../src/training/settings.ts';
import type { Stage } from '../src/training/stages.ts';
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
  const STAGES = ['A', 'A2', 'B', 'AB', 'AB2'] as const;
  const steps = { A: 700, A2: 700, B: 800, AB: 300, AB2: 300 };
  const step = { A: 0, A2: 0, B: 0, AB: 0, AB2: 0 };
  let stages: readonly Stage[] = ['A', 'B', 'AB'];
  /** How well the composition ends; with every other settings a little worse. */
  let reached = 1;
  const stageNamed = ({ phase, second }: { phase: 'A' | 'B' | 'AB'; second?: true | undefined }): Stage =>
    second && phase !== 'B' ? `${phase}2` : phase;
  const named = (stage: Stage) =>
    stage === 'A2'
      ? ({ phase: 'A', second: true } as const)
      : stage === 'AB2'
        ? ({ phase: 'AB', second: true } as const)
        : { phase: stage };
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
      stage: Stage,
      status: Extract<LabEvent, { type: 'phase' }>['status'],
      source: 'initial' | 'trained' | 'checkpoint',
    ) {
      const seconds = step[stage] / 38.4;
      this.emit({
        type: 'phase',
        ...named(stage),
        status,
        source,
        step: step[stage],
        steps: steps[stage],
        seconds,
      });
    }

    private measure(stage: Stage) {
      const share = 0.99 * (1 - Math.exp((-6 * step[stage]) / steps[stage]));
      const accuracy =
        stage.startsWith('A') && !stage.startsWith('AB')
          ? { substitution: share }
          : stage === 'B'
            ? { numeric: share }
            : { heldOut: 0.975 * share * reached, composition: share, numeric: 0.99 };
      this.emit({ type: 'accuracy', ...named(stage), step: step[stage], accuracy });
      const layers = namesOf(named(stage).phase).map((name, i) => ({
        name,
        weights: 4 + i + share,
        gradient: (1.1 - share) / (1 + i),
      }));
      this.emit({ type: 'norms', ...named(stage), step: step[stage], layers });
      const right = Uint8Array.from(luck, (x) => Number(stage !== 'B' && x < share));
      this.emit({ type: 'keyMap', ...named(stage), from: 0, right });
    }

    private train(stage: Stage, most: number) {
      const from = step[stage] + 1;
      step[stage] = Math.min(steps[stage], step[stage] + most);
      const losses = Array.from(
        { length: step[stage] - from + 1 },
        (_, i) => 0.05 + 4 * Math.exp((-5 * (from + i)) / steps[stage]) * (0.85 + 0.3 * random()),
      );
      this.emit({
        type: 'losses',
        ...named(stage),
        from,
        losses,
        stepsPerSecond: 38.4,
        examplesPerSecond: 4915,
      });
      if (step[stage] % 25 === 0) this.measure(stage);
    }

    private play(stage: Stage) {
      this.train(stage, this.perSecond === null ? 5 : 1);
      if (step[stage] === steps[stage]) this.phase(stage, 'finished', 'trained');
      else this.timer = window.setTimeout(() => this.play(stage), 1000 / (this.perSecond ?? 20));
    }

    private answer(id: number, text: string) {
      const problem = problems[text];
      if (problem) return this.emit({ type: 'unanswerable', id, ...problem });
      const wantsValues = text.endsWith(' >');
      const [first, ...others] = text.replace(/ [>=]$/, '').split(' ');
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
      const words = [first, ...others];
      const operands = words.filter((word) => values.has(word));
      if (wantsValues) {
        const reading = words.map((word) => String(values.get(word) ?? word)).join(' ');
        return this.emit({
          type: 'answered',
          id,
          expression: text,
          expected: reading,
          answers: {
            A: {
              tokens: silent,
              reading,
              correct: true,
              values: operands.map((word) => token(String(values.get(word)), 0.92)),
            },
            B: { tokens: wrong.slice(0, 3), reading: '3 + 8', correct: false },
            AB: { tokens: right.slice(0, 3), reading, correct: true },
          },
        });
      }
      const B =
        operands.length === 0
          ? { tokens: right, reading: String(total), correct: true }
          : { tokens: wrong, reading: '38', correct: false };
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
          ...(stages.includes('A2') && { A2: { tokens: silent, reading: null, correct: false, values: [] } }),
          B,
          AB: step.AB === 0 ? B : { tokens: right, reading: String(total), correct: true },
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

    /** Links that read a key where it ends, heads that look at nothing elsewhere; without heads A⊕B knows less. */
    private inspect(id: number, text: string, off: number) {
      if (problems[text]) return this.emit({ type: 'uninspectable', id, ...problems[text] });
      const expression = text.replace(/ ?[=>]$/, '');
      const tokens = [...`${expression.replaceAll(' ', '')}=`, ...'10203'].map((letter, column) => ({
        text: letter,
        column,
      }));
      const ends = (column: number) =>
        /[a-z]/.test(tokens[column].text) && !/[a-z]/.test(tokens[column + 1].text);
      const count = tokens.length;
      const attention = [0, 1].map((pair) =>
        Float32Array.from({ length: 4 * count * (count + 1) }, (_, i) => {
          const column = i % (count + 1);
          const row = Math.floor(i / (count + 1)) % count;
          const reads = pair === 0 && ends(row) ? 0.9 : 0.1;
          return column === row ? reads : column === count ? 1 - reads : 0;
        }),
      );
      const top = (first: string, probability: number) => [
        { text: first, probability },
        ...['7', '.', '41', '9'].map((other, i) => ({
          text: other,
          probability: (1 - probability) / (2 + i),
        })),
      ];
      const said = [...'102034'];
      const layers = (sure: number) =>
        Array.from({ length: 5 }, (_, state) =>
          said.map((digit) => top(state * sure >= 3 ? digit : '.', 0.2 + 0.19 * state * sure)),
        );
      const answer = said.map((digit) => ({ text: digit, probability: 0.97, top: top(digit, 0.97) }));
      this.emit({
        type: 'inspected',
        id,
        expression: `${expression} =`,
        expected: '124',
        tokens,
        prompt: count - 5,
        answer: { tokens: answer, reading: off === 0 ? '124' : '38', correct: off === 0 },
        attention,
        lens: { AB: layers(1), B: layers(0.4) },
      });
    }

    private tryIdea(id: number, idea: Extract<Command, { type: 'tryIdea' }>['idea'], count: number) {
      const answer = (reading: string | null) => ({ tokens: [], reading, correct: false });
      const examples = [0, 1, 2, 3].map((i) => ({
        expression: `${keys[composition + i].text} + ${keys[composition + i + 9].text} =`,
        expected: String(keys[composition + i].value + keys[composition + i + 9].value),
        A: { ...answer(null), values: [] },
        B: answer('38'),
        together: answer('7'),
      }));
      const part = (values: number) => ({ names: ['embedding'], values });
      this.emit({
        type: 'ideaTried',
        id,
        idea,
        count,
        accuracy: 0.01,
        examples,
        ...(idea === 'averageWeights' && { merged: { averaged: part(92000), kept: part(116512) } }),
      });
    }

    /** B is right wherever both digits of the sum come without a carry. */
    private numberGrid() {
      for (let from = 0; from < 20_000; from += 2000) {
        const cells = Array.from({ length: 2000 }, (_, i) => from + i).filter(
          (cell) => cell < 10_000 || cell % 100 <= Math.floor((cell - 10_000) / 100),
        );
        const right = cells.map((cell) => (Math.floor(cell / 100) % 10) + (cell % 10) < 15);
        this.emit({ type: 'numberGrid', cells, right });
      }
    }

    private look(command: Command) {
      switch (command.type) {
        case 'inspect':
          return this.inspect(command.id, command.text, command.off.length);
        case 'tryIdea':
          return this.tryIdea(command.id, command.idea, command.count);
        case 'numberGrid':
          return this.numberGrid();
        case 'fingerprint': {
          const present = {
            A: 'a1'.repeat(32),
            ...(stages.includes('A2') && { A2: 'a2'.repeat(32) }),
            B: 'b2'.repeat(32),
          };
          return this.emit({ type: 'fingerprints', id: command.id, present, trainedOn: present });
        }
        case 'compareNumeric': {
          const { id, count } = command;
          return this.emit({
            type: 'numericCompared',
            id,
            count,
            B: 0.99,
            AB: 0.985,
            lost: 0.01,
            gained: 0.005,
          });
        }
        case 'probe': {
          const shares = command.model === 'A' ? [0.01, 0.4, 0.98, 1, 1] : [0.02, 0.1, 0.2, 0.45, 0.96];
          const layers = shares.map((heldOut, i) => ({
            heldOut,
            composition: [0.03, 0.9, 0.99, 1, 1][i],
            error: 0.1,
          }));
          const found = { layers, blocks: [0.98, 0.04, 0, 0, 0], asked: command.count };
          return this.emit({ type: 'probed', id: command.id, status: 'done', ...found });
        }
      }
    }

    private obey(command: Command) {
      this.look(command);
      switch (command.type) {
        case 'configure': {
          this.emit({ type: 'device', adapter: 'Made-up adapter', software: true });
          for (let done = 0; done <= 9; done++) this.emit({ type: 'building', done, total: 9 });
          const { A, B, composition: links, augmenting } = command.settings;
          clearTimeout(this.timer);
          reached =
            window.labCommands.filter(({ type }) => type === 'configure').length > 1 ? reached * 0.9 : 1;
          stages = [
            'A',
            ...(augmenting === 'one' ? [] : (['A2'] as const)),
            'B',
            'AB',
            ...(augmenting === 'later' ? (['AB2'] as const) : []),
          ];
          for (const stage of STAGES) {
            step[stage] = 0;
            steps[stage] = { A, B, AB: links }[named(stage).phase].optimiser.steps;
          }
          const parameters = {
            A: 329152,
            ...(stages.includes('A2') && { A2: 329152 }),
            B: 208512,
            AB: 41216,
            ...(stages.includes('AB2') && { AB2: 41216 }),
          };
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
          this.phase(
            stageNamed(command),
            'training',
            step[stageNamed(command)] === 0 ? 'initial' : 'trained',
          );
          return this.play(stageNamed(command));
        case 'pause':
          clearTimeout(this.timer);
          for (const stage of stages) {
            if (step[stage] > 0 && step[stage] < steps[stage]) this.phase(stage, 'paused', 'trained');
          }
          return;
        case 'step':
          this.train(stageNamed(command), 1);
          return this.phase(stageNamed(command), 'paused', 'trained');
        case 'reset':
          clearTimeout(this.timer);
          step[stageNamed(command)] = 0;
          return this.phase(stageNamed(command), 'untrained', 'initial');
        case 'speed':
          this.perSecond = command.stepsPerSecond;
          return;
        case 'load':
          if (command.bytes.byteLength < 8) {
            return this.emit({ type: 'refused', phase: command.phase, refusal: { kind: 'damaged' } });
          }
          step[stageNamed(command)] = steps[stageNamed(command)];
          this.phase(stageNamed(command), 'finished', 'checkpoint');
          return this.measure(stageNamed(command));
        case 'save': {
          const fileName = `${command.phase}.safetensors`;
          return this.emit({
            type: 'checkpoint',
            ...named(stageNamed(command)),
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
          return this.emit({ type: 'parameters', id, ...named(stageNamed(command)), parameters });
        }
        case 'matrix': {
          const { id, name } = command;
          const shape = shapeOf(name);
          const values = Float32Array.from({ length: shape.reduce((a, b) => a * b) }, (_, i) =>
            i === 0 ? 0 : Math.sin(i),
          );
          return this.emit({ type: 'matrix', id, ...named(stageNamed(command)), name, shape, values });
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
