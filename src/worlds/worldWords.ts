/** The languages that the page speaks. */
export type Language = 'en' | 'zh' | 'ko';

/**
 * The page's words for a kind of world: the nouns that its sentences are made with, and the few sentences that hold in
 * this kind alone. In Korean, particles stand as after a vowel behind `entry` and `toDo`, and as after a consonant
 * behind `value`, `expression` and `task`.
 */
export interface WorldWords {
  name: string;
  /** One sentence on A's knowledge and B's skill. */
  about: string;
  /** Each model in a few words. */
  knows: { A: string; B: string };

  /** Something that A alone knows, such as a key. */
  entry: string;
  entries: string;
  /** The meaning of an entry, such as a number. */
  value: string;
  values: string;
  /** The inputs that B reads by itself, such as numbers in place of keys. */
  known: string;
  /** The form of every question to the models. */
  expression: string;
  expressions: string;
  /** The questions to A⊕B: in general, and over entries. */
  task: string;
  tasks: string;
  taskOf: string;
  tasksOf: string;
  /** The questions to B that have no entry: one, and many. */
  plainTask: string;
  plainTasks: string;
  /** The parts of an expression, if a setting limits how many there may be. */
  operands: string;
  /** An answer without meaning. */
  silent: string;

  /** The verb for B's skill: by itself, and in “B adds”. */
  toDo: string;
  does: string;
  /** Says that A lacks B's skill: in general, and for the entries that it has read; without a full stop. */
  cannot: string;
  cannotThem: string;
  /** Says what B does without any entry. */
  doesAlone: string;

  /** Introduces the page Compare. */
  lead: string;
  /** Says how an expression is typed. */
  hint: (operands: number) => string;
  placeholder: string;
  /** Three short sentences: what one model can, what the other can, and what both can. */
  slogan: string;
  /** Names of the tasks in the paper begin with this. */
  prefix: string;
  /** The shape of a task over entries, in a table, and with their values in place of them. */
  shape: string;
  shapeInValues: string;
  /** Says in which order B writes an answer, if it is not the one in which a person reads it. */
  order?: string;
  /** Says what A has learned about so many entries, and what B has. */
  learned: (entries: string) => string;
  /** Says what giving A's answer to B does, and why it is no composition. */
  passing: string;

  /** The tutorial's own sentences, marked up as in its steps. */
  tutorial: {
    whatAKnows: (entries: string) => string;
    whatBKnows: string;
    askBoth: string;
    askValues: string;
    askPlain: string;
    /** Says whether there is a rule that A can find. */
    ruleOfA: string;
    headingOfB: string;
    pictureOfB: string;
    ruleOfB: string;
    /** Says that B has never seen an entry; and, at the end of a sentence, that they mean nothing to it. */
    neverSeen: string;
    nothingToB: string;
    question: string;
    halves: string;
    /** Says why giving A's answer to B does as well as it does. */
    whyPassing: string;
    /** Says what training B itself would cost. */
    otherwise: string;
  };
}
