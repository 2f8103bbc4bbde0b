/**
 * Questions to the worker, each under an id of its own, which its answers carry: whoever asks gets the answers to this
 * question and to no other. Models that are replaced, and workers that are, take the questions to them along.
 */
import type { Command, LabEvent } from './messages.ts';

/** The commands that are answered, and which events answer each. */
const ANSWERS = {
  ask: ['answered', 'unanswerable'],
  evaluate: ['table'],
  sample: ['sampled'],
  save: ['checkpoint'],
  inspect: ['inspected', 'uninspectable'],
  handOver: ['handedOver', 'uninspectable'],
  tryIdea: ['ideaTried'],
  compareNumeric: ['numericCompared'],
  fingerprint: ['fingerprints'],
  probe: ['probed'],
  parameters: ['parameters'],
  matrix: ['matrix', 'noMatrix'],
  kernels: ['kernels'],
  profile: ['profiled'],
  timeStep: ['stepTimed'],
} as const satisfies Record<Asking['type'], readonly Answer['type'][]>;

type Asking = Extract<Command, { id: number }>;
type WithoutId<Message> = Message extends unknown ? Omit<Message, 'id'> : never;
/** A command that is answered, before it has an id. */
export type Question = WithoutId<Asking>;
/** An event that answers a question. */
export type Answer = Extract<LabEvent, { id: number }>;
/** The answer to a question of a type. */
export type AnswerTo<Type extends Question['type']> = Extract<
  Answer,
  { type: (typeof ANSWERS)[Type][number] }
>;

/** Returns true if an event answers a question. */
export const isAnswer = (event: LabEvent): event is Answer => 'id' in event;

/** Returns true if more answers to the same question will follow this one. */
export const isPart = (answer: Answer): boolean => answer.type === 'probed' && answer.status === 'going';

const answers = <Type extends Question['type']>(event: Answer, type: Type): event is AnswerTo<Type> =>
  (ANSWERS[type] as readonly string[]).includes(event.type);

export type Request = ReturnType<typeof createRequests>['request'];

/** Keeps the questions that are open. */
export function createRequests(send: (command: Command) => void) {
  const open = new Map<number, (answer: Answer | null) => void>();
  let last = 0;

  /**
   * Asks the worker. `take` gets every part of the answer, and null when something failed and there may be none.
   * Returns what withdraws the question: its answers are ignored from then on.
   */
  function request<Asked extends Question>(
    question: Asked,
    take: (answer: AnswerTo<Asked['type']> | null) => void,
  ) {
    const id = ++last;
    open.set(id, (answer) => {
      if (answer === null || answers<Asked['type']>(answer, question.type)) take(answer);
    });
    send({ ...question, id });
    return () => {
      open.delete(id);
    };
  }

  /** Says to all who wait that something failed. An answer that comes nevertheless is still taken. */
  function fail(): void {
    for (const take of [...open.values()]) take(null);
  }

  return {
    request,
    fail,

    /** Passes an answer on to who asked. */
    settle(answer: Answer): void {
      const take = open.get(answer.id);
      if (!isPart(answer)) open.delete(answer.id);
      take?.(answer);
    },

    /** Ends all that is open: the models that were asked are gone. */
    end(): void {
      fail();
      open.clear();
    },
  };
}
