/**
 * Every word a visitor reads, in one place, so that other languages can stand beside it. The paper's terms keep
 * their names: augmenting model, anchor model, composition, held-out keys, composition keys.
 */
import type { Milestone } from '../store/milestones.ts';
import type { Origin, Status, Unanswerable, UnavailableReason } from '../store/state.ts';
import type { Phase } from '../training/settings.ts';
import type { Suite } from '../worlds/keyvalue/suites.ts';
import { integer, percent, percentage, rate } from './format.ts';

const phase: Record<Phase, string> = { A: 'A', B: 'B', AB: 'A⊕B' };

const reading = (text: string | null) => text ?? 'nothing that means a number';

export const strings = {
  name: 'CALM Lab',
  sentence: 'Train two tiny transformers, and a third thing made of both, on your own GPU.',
  phase,
  role: { A: 'augmenting model', B: 'anchor model', AB: 'composition' } satisfies Record<Phase, string>,
  knows: {
    A: 'knows what each key stands for',
    B: 'knows how to add and subtract',
    AB: 'A and B frozen, a cross-attention between them',
  } satisfies Record<Phase, string>,

  header: {
    software: 'software adapter',
    noGpu: 'no GPU yet',
    theme: 'Dark theme',
  },

  intro: {
    title: 'Neither model can. The composition can.',
    lead: (keys: number, composed: number) =>
      `A has memorised the numbers behind ${integer(keys)} keys. B adds and subtracts. Freeze both, let a small cross-attention between them learn on ${integer(composed)} of the keys, and ask about the other ${integer(keys - composed)}.`,
  },

  settings: {
    open: 'Settings',
    title: 'Settings',
    close: 'Cancel',
    apply: 'Apply',
    discard: 'Discard and apply',
    warning:
      'Something was trained here. Other settings mean other models: the present weights are discarded.',
    preset: 'Layout',
    presets: {
      paper: 'Paper’s layout',
      small: 'Small, quick',
      custom: 'Custom',
    },
    presetHint: {
      paper: '4 layers in A and in B, every second layer of A composed into B',
      small: '2 layers in A, 3 in B, one pair; for a quick run or a slow machine',
    },
    field: {
      keys: 'Keys',
      share: 'Share for the composition, %',
      operands: 'Operands, at most',
      seed: 'Seed',
      worldSeed: 'Seed of the keys',
    },
    hint: {
      keys: '256 to 25,000',
      share: '1 to 90; the other keys are held out',
      operands: '2 to 6',
      seed: '0 or more; initial weights and batches',
      worldSeed: '0 or more; which strings, which values',
    },
    invalid: (fields: string) => `Please type a number within the limits: ${fields}.`,
    summary: {
      keys: (keys: number) => `${integer(keys)} keys`,
      share: (share: number) => `${Math.round(100 * share)}\u202f% for the composition`,
      operands: (operands: number) => `up to ${operands} operands`,
      seeds: (seed: number, world: number) => `seed ${seed}, keys’ seed ${world}`,
    },
  },

  controls: {
    play: (of: Phase) => `Train ${phase[of]}`,
    playAnew: (of: Phase) => `Train ${phase[of]} from nothing`,
    pause: (of: Phase) => `Pause ${phase[of]}`,
    step: (of: Phase) => `One step of ${phase[of]}`,
    reset: (of: Phase) => `Reset ${phase[of]}`,
    speed: (of: Phase) => `Speed of training ${phase[of]}`,
    speeds: { 1: '1/s', 10: '10/s', full: 'full' },
    progress: (of: Phase) => `Progress of ${phase[of]}`,
    shipped: 'Use the shipped model',
    shippedOf: (of: Phase) => `Use the shipped model of ${phase[of]}`,
    shippedFor: (of: readonly Phase[]) => `Use the shipped ${of.map((one) => phase[one]).join(' and ')}`,
    save: 'Save',
    saveOf: (of: Phase) => `Save checkpoint of ${phase[of]}`,
    load: 'Load',
    loadOf: (of: Phase) => `Load checkpoint of ${phase[of]}`,
    file: (of: Phase) => `Checkpoint file for ${phase[of]}`,
    drop: (of: Phase) => `Drop a checkpoint of ${phase[of]}`,
    stopAt: 'Stop early, at',
    stopAtUnit: '% on held-out keys',
    stopAtLabel: 'Held-out accuracy to stop at, in per cent',
  },

  status: {
    words: {
      untrained: 'Untrained',
      training: 'Training',
      paused: 'Paused',
      finished: 'Trained',
      stopped: 'Stopped early',
      diverged: 'Diverged',
    } satisfies Record<Status, string>,
    origin: (origin: Origin): string => {
      switch (origin.kind) {
        case 'initial':
          return 'initial weights';
        case 'trained':
          return 'trained here';
        case 'shipped':
          return 'shipped weights';
        case 'file':
          return `from ${origin.name}`;
        case 'restored':
          return 'trained here, restored';
      }
    },
    loading: 'Loading weights…',
    compiling: (done: number, total: number) => `Compiling kernels, ${integer(done)} of ${integer(total)}`,
    goOn: 'Continue',
    startOver: 'Reset',
    after: (step: number) => `after step ${integer(step)}`,
    step: (step: number, steps: number) => `step ${integer(step)} of ${integer(steps)}`,
    steps: (perSecond: number) => `${rate(perSecond)} steps/s`,
    examples: (perSecond: number) => `${integer(perSecond)} examples/s`,
    parameters: (of: Phase, count: number) =>
      of === 'AB' ? `${integer(count)} parameters learn` : `${integer(count)} parameters`,
    blocked: (untrained: readonly Phase[]) =>
      `The composition needs a trained A and B. ${untrained.map((of) => phase[of]).join(' and ')} ${untrained.length === 1 ? 'is' : 'are'} untrained.`,
    stale:
      'A or B has changed since this composition was trained, so its cross-attention reads states it has never seen. Train it anew, or put its A and B back.',
    diverged: (step: number) =>
      `The loss became infinite. Training stopped at the last good step, ${integer(step)}. Continue from there, or reset.`,
    refused: (reason: string) => `The checkpoint was refused, and the present weights kept: ${reason}`,
    noShipped: 'No shipped checkpoint was found for this layout. Train from nothing, or load a file.',
  },

  charts: {
    loss: 'Loss',
    accuracy: 'Accuracy',
    suite: {
      substitution: 'substitution',
      numeric: 'numeric arithmetic',
      composition: 'composition keys',
      heldOut: 'held-out keys',
    } satisfies Record<Suite, string>,
    /** What the headline figure of a phase measures. */
    headline: {
      A: { substitution: 'substitutions right' },
      B: { numeric: 'sums right' },
      AB: { heldOut: 'held-out keys right', composition: 'composition keys' },
    } satisfies Record<Phase, Partial<Record<Suite, string>>> as Record<
      Phase,
      Partial<Record<Suite, string>>
    >,
    paper: `the paper, ${percentage(0.843)}`,
    everyStep: 'One value a step.',
    empty: 'no curve yet',
    describe: (what: string, of: Phase, values: string) => `${what} of ${phase[of]}. ${values}`,
    latest: (label: string, value: string, step: number) => `${label}: ${value} after step ${integer(step)}.`,
    none: 'Nothing measured yet.',
    atStep: (step: number) => `step ${integer(step)}`,
    unmeasured: '–',
  },

  keyMap: {
    title: (keys: number) => (keys === 0 ? 'All keys' : `All ${integer(keys)} keys`),
    subtitle: {
      A: 'a cell each; it lights up when A reads its value',
      B: 'a cell each; B has never met a key, so none lights up',
      AB: 'a cell each; it lights up when A⊕B answers sums with it',
    } satisfies Record<Phase, string>,
    show: 'Whose answers the map shows',
    label: (of: Phase) => `Map of all keys, answered by ${phase[of]}. Arrow keys move from key to key.`,
    composition: 'composition keys',
    heldOut: 'held-out keys',
    compositionKey: 'composition key',
    heldOutKey: 'held-out key',
    right: 'right',
    wrong: 'wrong',
    unknown: 'not measured',
    count: (right: number, of: number) => `${integer(right)} of ${integer(of)} right`,
    countSoFar: (right: number, measured: number, of: number) =>
      `${integer(right)} right, ${integer(measured)} of ${integer(of)} asked`,
    unmeasured: 'not measured yet',
    cell: (key: string, value: number) => `${key} = ${value}`,
    empty: 'The keys appear here once the models are built.',
  },

  compare: {
    title: 'Ask all three',
    subtitle: (operands: number) =>
      `2 to ${operands} keys or numbers from 0 to 99, with + or - between them; end with > to ask for the values alone`,
    heldOut: 'held out',
    composed: 'composition key',
    label: 'Expression',
    placeholder: 'key + key - key',
    suggestions: 'Suggested keys',
    ask: 'Ask',
    another: 'Another',
    anotherTitle: 'A random expression over held-out keys',
    expected: 'Right answer',
    silent: 'no number',
    right: 'right',
    wrong: 'wrong',
    reads: 'reads',
    readsNothing: 'reads no key',
    tokens: (of: Phase) => `Tokens that ${phase[of]} generates`,
    token: (text: string, share: number) => `${text}, ${percent(share)}`,
    blank: 'blank',
    top: 'Likeliest tokens here',
    order:
      'Tokens in the order they are written: units, tens, hundreds, each first of the running total before the last operand, then of the result.',
    idle: 'The three answers appear here.',
    noGpu: 'Asking takes WebGPU.',
    problem: (
      { problem, detail }: Unanswerable,
      { operands, keys }: { operands: number; keys: number },
    ): string => {
      switch (problem) {
        case 'empty':
          return `There is nothing to ask yet. Type keys or numbers with + or - between them, ${operands} at most.`;
        case 'unknown-key':
          return `“${detail}” is none of the ${integer(keys)} keys. Type its first letters and choose from the list, or use a number from 0 to 99.`;
        case 'unknown-character':
          return `“${detail}” is not understood here. An expression is made of keys, whole numbers from 0 to 99, + and -.`;
        case 'too-few-operands':
          return `One operand is not enough. An expression has 2 to ${operands} keys or numbers, with + or - between them.`;
        case 'too-many-operands':
          return `That is too many operands. An expression has 2 to ${operands} keys or numbers in these settings.`;
        case 'number-out-of-range':
          return `${detail} is out of range. Numbers go from 0 to 99.`;
        case 'misplaced-operator':
          return `“${detail}” is out of place. Exactly one + or - stands between two operands, none before the first or after the last.`;
        case 'negative-result':
          return `This falls below 0${detail === '' ? '' : ` (${detail})`}. The models know natural numbers only: reorder it, or use + instead of -.`;
      }
    },
  },

  table: {
    title: 'Table 1 of the paper, and ours',
    suite: {
      substitution: ['KV-Substitution', 'k₁ + k₂ − k₃ → 10 + 22 − 24'],
      numeric: ['Numeric arithmetic', '10 + 22 − 24 → 8'],
      composition: ['KV-arithmetic, composition keys', 'k₁ + k₂ − k₃ → 8'],
      heldOut: ['KV-arithmetic, held-out keys', 'k₁ + k₂ − k₃ → 8'],
    } satisfies Record<Suite, readonly [string, string]>,
    caption: 'Accuracy in per cent, exact match of the whole answer',
    what: 'Task',
    ours: 'ours',
    paper: 'paper',
    unreported: 'not reported',
    evaluate: 'Evaluate',
    evaluating: 'Evaluating…',
    explain: (count: number) =>
      `Evaluate draws ${integer(count)} fresh expressions for each task and asks all three models as they are now.`,
    measured: (count: number, seed: number, adapter: string) =>
      `Ours: measured in this page on ${adapter}, ${integer(count)} expressions a cell, drawn with seed ${seed}.`,
    weights: (of: Phase, origin: string, step: string) => `${phase[of]}: ${origin}, ${step}`,
    outdated: 'The weights have changed since. Evaluate again to measure the present ones.',
    differs: 'How ours differs from the paper’s',
    differences: [
      'The paper has 25,000 keys with values from 1 to 25,000, 3 to 6 operands, +, − and ×. Here values go from 0 to 99, and there are + and − only.',
      'The paper’s A and B are PaLM 2 models. Here they are transformers of a few hundred thousand parameters, trained from nothing.',
      'Our A marks each key’s value in place instead of predicting the next token. Our B writes the running total beside the result.',
      'Our cross-attention is causal, has norms on its inputs, prefers what is near, may attend to nothing, and starts as exactly B. Each layer pair enters B one spacing earlier than the paper’s.',
      'Section 4.1 trains the composition on substitution over 20 % of the keys, section 3.2 on arithmetic over them. Ours sees both.',
    ],
  },

  unavailable: {
    title: {
      'no-webgpu': 'This browser has no WebGPU',
      'no-adapter': 'WebGPU finds no graphics adapter',
      'no-device': 'The graphics adapter gave no device',
      'out-of-memory': 'The graphics memory is full',
      lost: 'The connection to the GPU was lost',
    } satisfies Record<UnavailableReason, string>,
    explain: {
      'no-webgpu':
        'Training and asking run in WebGPU kernels, so the controls below rest. You can read on; to try it, open this page in one of these browsers.',
      'no-adapter':
        'The browser knows WebGPU, but offers no adapter. An outdated driver or a blocklist is the usual reason; the ways to switch it on are below.',
      'no-device':
        'Another program may hold the GPU, or the driver refused. Close other GPU-heavy pages and try again.',
      'out-of-memory':
        'The models did not fit. Choose the small layout or fewer keys in the settings, or close other GPU-heavy pages, and try again.',
      lost: 'The driver was reset, or the machine slept. Weights that had come to rest were kept and are put back.',
    } satisfies Record<UnavailableReason, string>,
    browsers: [
      ['Chrome or Edge, desktop', '113 or newer'],
      ['Chrome on Android', '121 or newer'],
      ['Safari', '26 or newer'],
      ['Firefox on Windows', '141 or newer'],
      ['Firefox on macOS', '145 or newer'],
    ],
    switchOn:
      'In Chrome on Linux, or where WebGPU is off: open chrome://flags/#enable-unsafe-webgpu, enable it (on Linux also “Vulkan”), and restart the browser.',
    insecure:
      'This address is not secure, and browsers offer WebGPU on https and localhost only. Open the page there.',
    retry: 'Try again',
    details: (message: string) => `The browser says: ${message}`,
  },

  building: {
    connecting: 'Looking for a GPU…',
    label: 'Building the models',
    progress: (done: number, total: number) => `Building GPU kernels, ${integer(done)} of ${integer(total)}`,
  },

  failure: {
    title: 'Something went wrong',
    dismiss: 'Dismiss',
    part: 'This part of the page failed',
    partAgain: 'Show it again',
  },

  spoken: (milestone: Milestone): string => {
    switch (milestone.kind) {
      case 'ready':
        return 'The models are built.';
      case 'shipped':
        return 'The shipped weights are in place.';
      case 'status':
        return `${phase[milestone.phase]}: ${strings.status.words[milestone.status]}.`;
      case 'passed-paper':
        return `Held-out accuracy is ${percent(milestone.accuracy)} after step ${milestone.step}: past the paper’s ${percent(0.843)}.`;
      case 'answered':
        return `A⊕B answers ${reading(milestone.reading)}, ${milestone.correct ? 'which is right' : `which is wrong: right is ${milestone.expected}`}.`;
      case 'evaluated':
        return 'The table is measured.';
    }
  },

  footer: {
    paper: 'LLM Augmented LLMs: Expanding Capabilities through Composition',
    paperAddress: 'https://arxiv.org/abs/2401.02412',
    by: 'after Bansal et al., 2024:',
    local: 'Everything runs in this page. Nothing you type or train leaves it.',
  },
};
