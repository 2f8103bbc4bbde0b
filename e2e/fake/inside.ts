/** The inspection of the fake models. */
import type { Command, CommandOf, LabEvent } from '../../src/protocol/messages.ts';

export interface FakeInside {
  /** Answers an inspection command; nothing to any other. */
  inspect: (command: Command) => LabEvent[];
}

/** Runs in the page, behind `installModels`. */
export function installInside(): void {
  const { problems, keys, composition, phaseOf, parametersOf, step } = window.fakeModels;

  const top = (first: string, probability: number) => [
    { text: first, probability },
    ...['7', '.', '41', '9', '5']
      .filter((other) => other !== first)
      .slice(0, 4)
      .map((other, i) => ({ text: other, probability: (1 - probability) / (2 + i) })),
  ];

  /** The links read a key at its end, and heads attend to nothing elsewhere; without heads A⊕B knows less. */
  function inspect({ id, text, off }: CommandOf<'inspect'>): LabEvent {
    if (problems[text]) return { type: 'uninspectable', id, ...problems[text] };
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
    const said = [...'102034'];
    const layers = (sure: number) =>
      Array.from({ length: 5 }, (_, state) =>
        said.map((digit) => top(state * sure >= 3 ? digit : '.', 0.2 + 0.19 * state * sure)),
      );
    const answer = said.map((digit) => ({ text: digit, probability: 0.97, top: top(digit, 0.97) }));
    const correct = off.length === 0;
    return {
      type: 'inspected',
      id,
      expression: `${expression} =`,
      expected: '124',
      tokens,
      prompt: count - 5,
      answer: { tokens: answer, reading: correct ? '124' : '38', correct },
      attention,
      lens: { AB: layers(1), B: layers(0.4) },
    };
  }

  /** A predicts each key's value at its end; it arrives in B once A⊕B is trained. */
  function handOver({ id, text }: CommandOf<'handOver'>): LabEvent {
    const said = window.fakeAnswers.ask({ type: 'ask', id, text });
    if (said.type !== 'answered') return { type: 'uninspectable', id, ...problems[text] };
    const like = (token: string, similarity: number) => ({ text: token, similarity, second: 0.31 });
    const places = said.expression.split(' ').flatMap((word) => {
      const value = window.fakeModels.values.get(word);
      const tokens = value === undefined ? [word.replace('-', '−')] : [...word];
      return tokens.map((token, i) => {
        const isEnd = value !== undefined && i === tokens.length - 1;
        const arrives = isEnd && window.fakeModels.step.AB > 0;
        return {
          text: token,
          begins: value !== undefined && i === 0,
          value: isEnd ? { text: String(value), probability: 0.71, correct: true } : null,
          weights: isEnd ? [0.97, 0.34] : [0.02, 0.05],
          AB: arrives ? like(String(value), 0.86) : like(token, 1),
          B: like(token, 1),
        };
      });
    });
    const { expression, expected, answers } = said;
    return {
      type: 'handedOver',
      id,
      expression,
      expected,
      places,
      answers: { AB: answers.AB, B: answers.B },
    };
  }

  function tryIdea({ id, idea, count }: CommandOf<'tryIdea'>): LabEvent {
    const answer = (reading: string | null) => ({ tokens: [], reading, correct: false });
    const examples = [0, 1, 2, 3].map((i) => {
      const [a, b] = [keys[composition + i], keys[composition + i + 9]];
      return {
        expression: `${a.text} + ${b.text} =`,
        expected: String(a.value + b.value),
        A: { ...answer(null), values: [] },
        B: answer('38'),
        together: answer('7'),
      };
    });
    const part = (values: number) => ({ names: ['embedding'], values });
    const merged = { averaged: part(92000), kept: part(116512) };
    const accuracy = idea === 'passNumbers' ? 0.97 : 0.01;
    const found = { type: 'ideaTried', id, idea, count, accuracy, examples } as const;
    return idea === 'averageWeights' ? { ...found, merged } : found;
  }

  /** B is right wherever both digits of the sum come without a carry. */
  const sums = (): LabEvent[] =>
    Array.from({ length: 10 }, (_, part) => {
      const cells = Array.from({ length: 2000 }, (_, i) => 2000 * part + i).filter(
        (cell) => cell < 10_000 || cell % 100 <= Math.floor((cell - 10_000) / 100),
      );
      const right = Uint8Array.from(cells, (cell) =>
        Number((Math.floor(cell / 100) % 10) + (cell % 10) < 15),
      );
      return { type: 'cells', map: 'sums', stage: 'B', step: step.B, cells, right, left: 9 - part };
    });

  function fingerprints({ id }: CommandOf<'fingerprint'>): LabEvent {
    const hasSecond = window.fakeModels.stages.includes('A2');
    const present = {
      A: 'a1'.repeat(32),
      ...(hasSecond && { A2: 'a2'.repeat(32) }),
      B: 'b2'.repeat(32),
    };
    return { type: 'fingerprints', id, present, trainedOn: present };
  }

  function probe({ id, model, count }: CommandOf<'probe'>): LabEvent {
    const shares = model === 'A' ? [0.01, 0.4, 0.98, 1, 1] : [0.02, 0.1, 0.2, 0.45, 0.96];
    const layers = shares.map((heldOut, i) => ({
      heldOut,
      composition: [0.03, 0.9, 0.99, 1, 1][i],
      error: 0.1,
    }));
    return { type: 'probed', id, status: 'done', layers, blocks: [0.98, 0.04, 0, 0, 0], asked: count };
  }

  function matrix(command: CommandOf<'matrix'>): LabEvent {
    const { id, name, stage } = command;
    const shape = parametersOf(phaseOf(stage)).find((each) => each.name === name)?.shape ?? [];
    const length = shape.reduce((a, b) => a * b, 1);
    const values = Float32Array.from({ length }, (_, i) => (i === 0 ? 0 : Math.sin(i)));
    return { type: 'matrix', id, stage, name, shape, values };
  }

  window.fakeInside = {
    inspect(command) {
      switch (command.type) {
        case 'inspect':
          return [inspect(command)];
        case 'handOver':
          return [handOver(command)];
        case 'tryIdea':
          return [tryIdea(command)];
        case 'askCells':
          return sums();
        case 'fingerprint':
          return [fingerprints(command)];
        case 'compareNumeric': {
          const { id, count } = command;
          return [{ type: 'numericCompared', id, count, B: 0.99, AB: 0.985, lost: 0.01, gained: 0.005 }];
        }
        case 'probe':
          return [probe(command)];
        case 'parameters': {
          const { id, stage } = command;
          return [{ type: 'parameters', id, stage, parameters: parametersOf(phaseOf(stage)) }];
        }
        case 'matrix':
          return [matrix(command)];
        default:
          return [];
      }
    },
  };
}
