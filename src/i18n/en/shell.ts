/** The words that every page has around it, and those of the landing: all that the first paint needs. */
import type { ShortcutName } from '../../store/shortcuts.ts';
import type { Phase } from '../../training/settings.ts';

export const shell = {
  name: 'CALM Lab',
  role: { A: 'augmenting model', B: 'anchor model', AB: 'composition' } satisfies Record<Phase, string>,
  knows: {
    A: 'knows what each key stands for',
    B: 'knows how to add and subtract',
    AB: 'A and B frozen, a cross-attention between them',
  } satisfies Record<Phase, string>,

  header: {
    home: 'CALM Lab, start page',
    pages: 'Pages',
    theme: 'Dark theme',
    language: 'Language',
    skip: 'Skip to the content',
  },

  pages: {
    tutorial: 'Tutorial',
    compare: 'Compare',
    lab: 'Lab',
    results: 'Results',
    data: 'Your own keys',
    kernels: 'The kernels',
  },
  title: (page: string) => `${page} · CALM Lab`,
  loading: 'Loading…',

  landing: {
    documentTitle: 'CALM Lab: two tiny transformers and their composition, trained in your browser',
    title: ['Neither model can.', 'The composition can.'],
    lead: 'Model A knows by heart the numbers behind a thousand made-up words, its keys. Model B adds and subtracts. A small cross-attention between the two frozen models, trained on a fifth of the keys, computes with all the others.',
    ways: 'Ways on',
    tutorial: 'Follow the tutorial',
    tutorialHint: 'Eight steps. You train all three, and see why it works.',
    lab: 'Train them yourself',
    labHint: 'All three, from nothing, on your own GPU.',
  },

  notFound: {
    title: 'There is no such page',
    explain: (address: string) => `“${address}” leads nowhere. One of these may be what you want.`,
    home: 'Start page',
  },

  shortcuts: {
    title: 'Keyboard shortcuts',
    open: 'Keyboard shortcuts',
    close: 'Close',
    enabled: 'Use single-key shortcuts',
    key: 'Key',
    action: 'What it does',
    actions: {
      help: 'Opens this sheet',
      home: 'Goes to the start page',
      tutorial: 'Goes to the tutorial',
      next: 'Next step of the tutorial',
      back: 'Step before in the tutorial',
      compare: 'Goes to Compare',
      lab: 'Goes to the lab',
      theme: 'Switches between light and dark',
      expression: 'Goes to the expression',
      another: 'Asks a random expression over held-out keys',
      token: 'Shows the next token, where they are shown step by step',
    } satisfies Record<ShortcutName, string>,
  },

  failure: {
    part: 'This part of the page failed',
    page: 'This page failed',
    again: { part: 'Show it again', page: 'Load it again' },
  },

  footer: {
    paper: 'LLM Augmented LLMs: Expanding Capabilities through Composition',
    by: 'after Bansal et al., 2024:',
    local: 'Everything runs in this page. Nothing you type or train leaves it.',
  },
};

export type ShellWords = typeof shell;
