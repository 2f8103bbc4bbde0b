/** The state of the fake worker: keys, and the progress of each stage. Its numbers are made up. */

import type { EventOf } from '../../src/protocol/messages.ts';
import type { Settings } from '../../src/training/settings.ts';
import type { Stage } from '../../src/training/stages.ts';
import type { Phase } from '../../src/worlds/phases.ts';

export interface FakeOptions {
  keys: number;
  /** The problem of each expression that is refused. */
  problems: Record<string, Omit<EventOf<'unanswerable'>, 'type' | 'id'>>;
}

type Token = EventOf<'answered'>['answers']['A']['tokens'][number];

export interface FakeModels {
  problems: FakeOptions['problems'];
  /** Returns a number from 0 to 1, the same in every test. */
  random: () => number;
  keys: readonly { text: string; value: number }[];
  values: ReadonlyMap<string, number>;
  /** The number of keys that are asked for the map. */
  count: number;
  /** The number of composition keys. */
  composition: number;
  stages: readonly Stage[];
  step: Record<Stage, number>;
  steps: Record<Stage, number>;
  /** The composition's final accuracy; with all other settings a little lower. */
  reached: number;
  /** Takes other settings; returns the event that announces them. */
  configure: (settings: Settings) => EventOf<'ready'>;
  /** The accuracies of a phase that has learned so much. */
  accuracyOf: (phase: Phase, share: number) => EventOf<'accuracy'>['accuracy'];
  /** A token that a model says, and others that it might have said. */
  token: (text: string, probability: number) => Token;
  phaseOf: (stage: Stage) => Phase;
  parametersOf: (phase: Phase) => { name: string; shape: number[] }[];
}

/** Runs in the page. */
export function installModels({ keys: count, problems }: FakeOptions): void {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  let state = 1;
  const random = () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  const texts = new Set<string>(['qxt', 'ovma', 'he']);
  while (texts.size < count) {
    const length = 2 + Math.floor(5 * random());
    texts.add(Array.from({ length }, () => letters[Math.floor(26 * random())]).join(''));
  }
  const keys = [...texts].reverse().map((text) => ({ text, value: Math.floor(100 * random()) }));
  let isFirst = true;
  const models: FakeModels = {
    problems,
    random,
    keys,
    values: new Map(keys.map(({ text, value }) => [text, value])),
    count,
    composition: Math.round(0.2 * count),
    stages: ['A', 'B', 'AB'],
    step: { A: 0, A2: 0, B: 0, AB: 0, AB2: 0 },
    steps: { A: 700, A2: 700, B: 800, AB: 300, AB2: 300 },
    reached: 1,
    accuracyOf: (phase, share) =>
      ({
        A: { substitution: share },
        B: { numeric: share },
        AB: { heldOut: 0.975 * share * models.reached, composition: share, numeric: 0.99 },
      })[phase],
    token(text, probability) {
      const others = ['3', '7', '.', '41', '5'].filter((other) => other !== text).slice(0, 4);
      const shares = others.map((other, i) => ({ text: other, probability: (1 - probability) / (2 + i) }));
      return { text, probability, top: [{ text, probability }, ...shares] };
    },
    phaseOf: (stage) => (({ A: 'A', A2: 'A', B: 'B', AB: 'AB', AB2: 'AB' }) as const)[stage],

    configure({ A, B, composition, augmenting, world }) {
      if (!isFirst) models.reached *= 0.9;
      isFirst = false;
      models.stages = [
        'A',
        ...(augmenting === 'one' ? [] : (['A2'] as const)),
        'B',
        'AB',
        ...(augmenting === 'later' ? (['AB2'] as const) : []),
      ];
      for (const stage of ['A', 'A2', 'B', 'AB', 'AB2'] as const) {
        models.step[stage] = 0;
        models.steps[stage] = { A, B, AB: composition }[models.phaseOf(stage)].optimiser.steps;
      }
      const own =
        ('table' in world ? world.table?.rows : undefined)?.map(([text, value]) => ({ text, value })) ?? keys;
      return {
        type: 'ready',
        texts: own.map(({ text }) => text),
        values: Uint8Array.from(own, ({ value }) => value),
        compositionKeys: Math.round(world.share * own.length),
        cells: { keys: own.length, sums: 20_000 },
        parameters: {
          A: 329152,
          ...(models.stages.includes('A2') && { A2: 329152 }),
          B: 208512,
          AB: 41216,
          ...(models.stages.includes('AB2') && { AB2: 41216 }),
        },
      };
    },

    parametersOf: (phase) =>
      (phase === 'AB' ? ['cross.0.0.anchorNorm', 'cross.0.0.query'] : ['embedding', 'blocks.0', 'norm']).map(
        (name) => ({ name, shape: name.endsWith('orm') ? [16] : [16, 24] }),
      ),
  };
  window.fakeModels = models;
}
