/** The answers of the fake models: A the values of keys, B sums of numbers, A⊕B both once it is trained. */
import type { CommandOf, LabEvent } from '../../src/protocol/messages.ts';

export interface FakeAnswers {
  ask: (command: CommandOf<'ask'>) => LabEvent;
  sample: (command: CommandOf<'sample'>) => LabEvent;
  evaluate: (command: CommandOf<'evaluate'>) => LabEvent;
}

/** Runs in the page, behind `installModels`. */
export function installAnswers(): void {
  const { problems, random, keys, values, composition, step, token } = window.fakeModels;

  const number = (word: string) => values.get(word) ?? Number(word);
  const digits = (n: number) => [n % 10, Math.floor(n / 10) % 10, Math.floor(n / 100)];

  /** Returns the result of a sum, and the running total before its last operand. */
  function add([first, ...others]: readonly string[]) {
    let [total, running] = [number(first), 0];
    for (let i = 0; i < others.length; i += 2) {
      running = total;
      total += (others[i] === '-' ? -1 : 1) * number(others[i + 1]);
    }
    return { total, running };
  }

  window.fakeAnswers = {
    ask({ id, text }) {
      if (problems[text]) return { type: 'unanswerable', id, ...problems[text] };
      const words = text.replace(/ [>=]$/, '').split(' ');
      const { total, running } = add(words);
      const results = digits(total);
      const right = digits(running)
        .flatMap((digit, i) => [digit, results[i]])
        .map((n) => token(String(n), 0.93 + 0.069 * random()));
      const wrong = right.map(() => token(String(Math.floor(10 * random())), 0.1 + 0.3 * random()));
      const operands = words.filter((word) => values.has(word));
      const A = {
        tokens: [token('.', 0.97)],
        reading: null,
        correct: false,
        values: operands.map((word) => token(String(values.get(word)), 0.92)),
      };
      if (text.endsWith(' >')) {
        const reading = words.map((word) => String(values.get(word) ?? word)).join(' ');
        const answers = {
          A: { ...A, reading, correct: true },
          B: { tokens: wrong.slice(0, 3), reading: '3 + 8', correct: false },
          AB: { tokens: right.slice(0, 3), reading, correct: true },
        };
        return { type: 'answered', id, expression: text, expected: reading, answers };
      }
      const expected = String(total);
      const known = { tokens: right, reading: expected, correct: true };
      const B = operands.length === 0 ? known : { tokens: wrong, reading: '38', correct: false };
      const answers = {
        A,
        ...(window.fakeModels.stages.includes('A2') && { A2: { ...A, values: [] } }),
        B,
        AB: step.AB === 0 ? B : known,
      };
      return { type: 'answered', id, expression: `${text.replace(/ =$/, '')} =`, expected, answers };
    },

    /** B gets no held-out expression right; A⊕B misses one in twenty. */
    sample({ id, count, seed }) {
      const heldOut = keys.slice(composition);
      const rows = Array.from({ length: count }, (_, i) => {
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
      return { type: 'sampled', id, rows };
    },

    evaluate: ({ id }) => ({
      type: 'table',
      id,
      accuracy: {
        substitution: { A: 1, B: 0, AB: 0.998 },
        numeric: { A: 0, B: 0.993, AB: 0.991 },
        composition: { A: 0, B: 0.012, AB: 0.995 },
        heldOut: { A: 0, B: 0.014, AB: 0.973 },
      },
    }),
  };
}
