/** Without a GPU the answers are the same: shipped weights on tfjs-wasm, against the worker that owns the GPU. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TRIABLE } from '../inspection/ideas.ts';
import type { LabClient } from '../protocol/client.ts';
import type { EventOf } from '../protocol/messages.ts';
import { PRESETS } from '../training/settings.ts';
import { createGpuClient } from '../worker/gpuClient.ts';
import { ask, next } from '../worker/lab.fixture.ts';
import { PHASES } from '../worlds/phases.ts';
import { createCpuClient } from './cpuClient.ts';

const EXPRESSIONS = ['12 + 34 - 5', '99 + 99 + 99', '7 - 7 >'];

/** Loads the shipped weights of the small layout into a client. */
async function loadShippedWeights(client: LabClient): Promise<EventOf<'ready'>> {
  const ready = await ask(client, { type: 'configure', settings: PRESETS.small }, 'ready');
  for (const phase of PHASES) {
    const file = await fetch(`/checkpoints/small/${phase}.safetensors`);
    await ask(client, { type: 'load', stage: phase, bytes: await file.arrayBuffer() }, 'phase');
  }
  return ready;
}

let gpu: LabClient;
let cpu: LabClient;
let keys: EventOf<'ready'>;

beforeAll(async () => {
  gpu = createGpuClient();
  cpu = createCpuClient();
  const device = next(cpu, 'device');
  [keys] = await Promise.all([loadShippedWeights(cpu), loadShippedWeights(gpu)]);
  expect((await device).adapter).toBe('tfjs-wasm');
});

afterAll(() => {
  gpu.close();
  cpu.close();
});

/** Returns an expression over the first held-out keys, and one of composition keys. */
const keyed = () => {
  const { texts, compositionKeys: first } = keys;
  return [`${texts[first]} + ${texts[first + 1]} + ${texts[first + 2]}`, `${texts[0]} + 3 >`];
};

describe('answers without a GPU', () => {
  it('are the same, token by token, with probabilities equal to 1e-3', async () => {
    let id = 0;
    for (const text of [...EXPRESSIONS, ...keyed()]) {
      id++;
      const [here, there] = await Promise.all([
        ask(cpu, { type: 'ask', id, text }, 'answered'),
        ask(gpu, { type: 'ask', id, text }, 'answered'),
      ]);
      expect({ ...here, answers: null }).toEqual({ ...there, answers: null });
      for (const phase of PHASES) {
        const [mine, theirs] = [here.answers[phase], there.answers[phase]];
        expect(mine.reading).toBe(theirs.reading);
        expect(mine.correct).toBe(theirs.correct);
        for (const of of ['tokens', 'values'] as const) {
          const [tokens, others] = [mine[of] ?? [], theirs[of] ?? []];
          expect(tokens.map(({ text }) => text)).toEqual(others.map(({ text }) => text));
          tokens.forEach(({ probability }, i) => {
            expect(Math.abs(probability - others[i].probability)).toBeLessThan(1e-3);
          });
        }
      }
    }
  });

  it('show the same hand-over: a held-out key arrives in B as its number, and is a letter without the link', async () => {
    const { texts, values, compositionKeys: first } = keys;
    const text = `${texts[first]} + ${texts[first + 1]} - 1`;
    const [here, there] = await Promise.all(
      [cpu, gpu].map((client) => ask(client, { type: 'handOver', id: 300, text }, 'handedOver')),
    );
    const ends = there.places.filter(({ value }) => value !== null);
    expect(ends.map(({ value }) => value?.text)).toEqual([first, first + 1].map((i) => String(values[i])));
    for (const { value, AB, B, text: letter } of ends) {
      expect(value?.correct).toBe(true);
      expect(AB.text).toBe(value?.text);
      expect(AB.similarity).toBeGreaterThan(AB.second + 0.1);
      expect(B.text).toBe(letter);
    }
    expect(there.answers.AB.correct).toBe(true);
    expect(there.answers.B.correct).toBe(false);
    expect(here.answers.AB.reading).toBe(there.answers.AB.reading);
    expect(here.answers.B.reading).toBe(there.answers.B.reading);
    here.places.forEach((place, i) => {
      const other = there.places[i];
      expect([place.text, place.AB.text, place.B.text]).toEqual([other.text, other.AB.text, other.B.text]);
      expect(place.AB.similarity).toBeCloseTo(other.AB.similarity, 3);
      expect(place.weights[0]).toBeCloseTo(other.weights[0], 3);
    });
  });

  it('are the same for a sample, and a question does not wait for its end', async () => {
    const sample = { type: 'sample', id: 1, count: 60, seed: 5 } as const;
    const mine = ask(cpu, sample, 'sampled');
    const order: string[] = [];
    void mine.then(() => order.push('sampled'));
    await ask(cpu, { type: 'ask', id: 100, text: '1 + 1' }, 'answered').then(() => order.push('answered'));
    const { rows } = await mine;
    expect(order).toEqual(['answered', 'sampled']);
    expect(rows).toEqual((await ask(gpu, sample, 'sampled')).rows);
    expect(rows.filter(({ answers }) => answers.AB.correct).length).toBeGreaterThan(50);
  });

  it('end with their models, without an error', async () => {
    const client = createCpuClient();
    const faults: string[] = [];
    client.subscribe((event) => {
      if (event.type === 'failed') faults.push(event.message);
    });
    await loadShippedWeights(client);
    client.send({ type: 'sample', id: 1, count: 1000, seed: 5 });
    client.send({ type: 'evaluate', id: 1, count: 1000, seed: 5 });
    await loadShippedWeights(client);
    const { id } = await ask(client, { type: 'sample', id: 2, count: 40, seed: 5 }, 'sampled');
    expect(id).toBe(2);
    expect(faults).toEqual([]);
    client.close();
  });

  it('name the problem of an expression that cannot be asked', async () => {
    const refused = await ask(cpu, { type: 'ask', id: 7, text: 'nosuchkey + 1' }, 'unanswerable');
    expect(refused).toMatchObject({ id: 7, problem: 'unknown-key' });
  });

  it('are not sent for models that were replaced meanwhile, and nothing fails', async () => {
    const client = createCpuClient();
    await loadShippedWeights(client);
    const unheard = next(client, 'sampled');
    client.send({ type: 'sample', id: 1, count: 60, seed: 5 });
    await ask(client, { type: 'configure', settings: PRESETS.small }, 'ready');
    const heard = ask(client, { type: 'ask', id: 2, text: '1 + 1' }, 'answered').then(() => 'answered');
    expect(await Promise.race([unheard, heard])).toBe('answered');
    client.close();
  });

  it('refuse a damaged checkpoint, and commands that take a GPU', async () => {
    const load = { type: 'load', stage: 'A', bytes: new ArrayBuffer(3) } as const;
    expect((await ask(cpu, load, 'refused')).refusal).toEqual({ kind: 'damaged' });
    await expect(ask(cpu, { type: 'play', stage: 'A' }, 'phase')).rejects.toThrow('play');
  });
});

describe('inspection without a GPU', () => {
  it.each(TRIABLE)('measures the same accuracy of an easy idea: %s', async (idea) => {
    const command = { type: 'tryIdea', id: 1, idea, count: 20, seed: 3 } as const;
    const [here, there] = await Promise.all([ask(cpu, command, 'ideaTried'), ask(gpu, command, 'ideaTried')]);
    expect(here.accuracy).toBe(there.accuracy);
    expect(here.merged).toEqual(there.merged);
    const said = ({ examples }: typeof here) =>
      examples.map(({ expression, A, B, together }) => [
        expression,
        ...[A, B, together].map((each) => each.reading),
      ]);
    expect(said(here)).toEqual(said(there));
  });

  it('finds the same kept sums, fingerprints and matrices', async () => {
    const commands = [
      [{ type: 'compareNumeric', id: 1, count: 60, seed: 3 }, 'numericCompared'],
      [{ type: 'fingerprint', id: 2 }, 'fingerprints'],
      [{ type: 'parameters', id: 3, stage: 'AB' }, 'parameters'],
      [{ type: 'matrix', id: 4, stage: 'AB', name: 'cross.0.0.projection' }, 'matrix'],
      [{ type: 'matrix', id: 5, stage: 'B', name: 'nothing of the kind' }, 'noMatrix'],
    ] as const;
    for (const [command, type] of commands) {
      expect(await ask(cpu, command, type)).toEqual(await ask(gpu, command, type));
    }
  });

  it('shows that A⊕B without training is B, to the last bit', async () => {
    const standing = await ask(cpu, { type: 'reset', stage: 'AB' }, 'phase');
    expect(standing).toMatchObject({ stage: 'AB', status: 'untrained', source: 'initial', step: 0 });
    const { answers } = await ask(cpu, { type: 'ask', id: 900, text: keyed()[0] }, 'answered');
    expect(answers.AB.tokens).toEqual(answers.B.tokens);
  });
});
