/**
 * The inspection of the models: its results, and the functions that ask for them. Nothing is asked automatically; a
 * figure asks for its own data.
 */
import { Random } from '../../engine/random.ts';
import { TRIABLE, type Triable } from '../../inspection/ideas.ts';
import type { SwitchedOff } from '../../inspection/inspector.ts';
import type { Augmenting } from '../../training/stages.ts';
import { createInquiry } from '../asking/inquiry.ts';
import type { Draw } from '../asking/inquiryState.ts';
import type { Channel } from '../lab/channel.ts';
import { type Inside, type Inspected, type Look, NOTHING_INSIDE } from './insideState.ts';

/** The stream that keeps these seeds apart from those of questions and samples. */
const STREAM = 2;
const SEEDS = 1_000_000;

/** @param seed of the seeds that are drawn */
export function createInside(channel: Channel, seed: number) {
  const { store } = channel;
  const random = new Random(seed, STREAM);
  const drawn = (count: number): Draw => ({ count, seed: random.below(SEEDS) });
  const change = (to: Partial<Inside>) => store.setState((state) => ({ inside: { ...state.inside, ...to } }));

  const look = (which: 'whole' | 'without') =>
    createInquiry(channel, {
      read: ({ inside }) => inside[which],
      write: (inquiry) => change({ [which]: inquiry }),
      question: ({ text, off }: Look) => ({ type: 'inspect', text, off: [...off] }),
    });
  const whole = look('whole');
  const without = look('without');

  const handOver = createInquiry(channel, {
    read: ({ inside }) => inside.handOver,
    write: (inquiry) => change({ handOver: inquiry }),
    question: (text: string) => ({ type: 'handOver', text }),
  });

  const trial = (idea: Triable) =>
    createInquiry(channel, {
      read: ({ inside }) => inside.ideas[idea] ?? null,
      write: (inquiry) => change({ ideas: { ...store.getState().inside.ideas, [idea]: inquiry } }),
      question: (draw: Draw) => ({ type: 'tryIdea', idea, ...draw }),
    });
  const ideas = Object.fromEntries(TRIABLE.map((idea) => [idea, trial(idea)])) as Record<
    Triable,
    ReturnType<typeof trial>
  >;

  const kept = createInquiry(channel, {
    read: ({ inside }) => inside.kept,
    write: (inquiry) => change({ kept: inquiry }),
    question: (draw: Draw) => ({ type: 'compareNumeric', ...draw }),
  });

  const fingerprints = createInquiry(channel, {
    read: ({ inside }) => inside.fingerprints,
    write: (inquiry) => change({ fingerprints: inquiry }),
    question: () => ({ type: 'fingerprint' }),
  });

  const probe = (model: Augmenting) =>
    createInquiry(channel, {
      read: ({ inside }) => inside.probes[model] ?? null,
      write: (inquiry) => change({ probes: { ...store.getState().inside.probes, [model]: inquiry } }),
      question: (draw: Draw) => ({ type: 'probe', model, ...draw }),
    });
  const probes = { A: probe('A'), A2: probe('A2') };

  const inquiries = [
    whole,
    without,
    handOver,
    ...Object.values(ideas),
    kept,
    fingerprints,
    ...Object.values(probes),
  ];

  return {
    /** Inspects A⊕B while it answers, with all of its heads. */
    inspect(text: string): void {
      whole.ask({ text, off: [], inspection: null });
    },

    /** Inspects it without some heads; with none switched off there is nothing to compare. */
    inspectWithout({ id, expression }: Inspected, off: readonly SwitchedOff[]): void {
      if (off.length === 0) without.forget();
      else without.ask({ text: expression, off, inspection: id });
    },

    /** Measures A's hand-over to B in an expression. */
    handOver: handOver.ask,

    /** Tries an easy idea on `count` random expressions over held-out keys. */
    tryIdea(idea: Triable, count: number): void {
      ideas[idea].ask(drawn(count));
    },

    /** Asks B and A⊕B the same `count` numeric expressions. */
    compareNumeric(count: number): void {
      kept.ask(drawn(count));
    },

    fingerprint(): void {
      fingerprints.ask(null);
    },

    /** Probes the states of an augmenting model and B's blocks; B is asked `count` numeric expressions. */
    probe(model: Augmenting, count: number): void {
      probes[model].ask(drawn(count));
    },

    /** Asks models that are new what the last ones left unanswered. */
    resume(): void {
      for (const inquiry of inquiries) inquiry.resume();
    },

    /** Forgets all results, as they were of other models. */
    clear(): void {
      change(NOTHING_INSIDE);
    },
  };
}
