/** The words around every page, and those of the landing: the first paint needs no others. */

import type { ShortcutName } from '../../store/ui/shortcuts.ts';
import type { Phase } from '../../worlds/phases.ts';
import { landing } from './landing.ts';

export const shell = {
  name: 'CALM Lab',
  role: { A: 'augmenting model', B: 'anchor model', AB: 'composition' } satisfies Record<Phase, string>,

  header: {
    home: 'CALM Lab, start page',
    pages: 'Pages',
    menu: 'Menu',
    source: 'Source',
    theme: 'Dark theme',
    language: 'Language',
    skip: 'Skip to the content',
  },

  pages: {
    tutorial: 'Tutorial',
    compare: 'Compare',
    lab: 'Lab',
    results: 'Results',
    data: 'Your keys',
    kernels: 'Kernels',
  },
  title: (page: string) => `${page} · CALM Lab`,
  loading: 'Loading…',

  landing,

  notFound: {
    title: 'There is no such page',
    explain: (address: string) => `Nothing is at “${address}”. You may be looking for one of these pages.`,
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
      help: 'Open this list',
      home: 'Go to the start page',
      tutorial: 'Go to the tutorial',
      next: 'Go to the next step of the tutorial',
      back: 'Go back one step in the tutorial',
      compare: 'Go to Compare',
      lab: 'Go to the lab',
      theme: 'Switch between light and dark',
      expression: 'Go to the expression field',
      another: 'Ask a new expression of held-out keys',
      token: 'Show the next token, in the token-by-token view',
    } satisfies Record<ShortcutName, string>,
  },

  failure: {
    part: 'This part of the page stopped working',
    page: 'This page stopped working',
    unexpected: 'Something unexpected happened here. What you trained is still there.',
    unloaded: {
      part: 'This part of the page could not be loaded',
      page: 'This page could not be loaded',
    },
    network: 'Check your connection, then try again. What you trained is still there.',
    newer:
      'A new version of CALM Lab is out, and this part belongs to the old one. The pages that you have opened before still work until you load the new version.',
    again: 'Try again',
    loadNewer: 'Load the new version',
    experts: 'For experts',
    copy: 'Copy',
    copied: 'Copied.',
    failed: 'The browser does not allow copying. Select the text instead.',
  },

  footer: {
    paper: 'LLM Augmented LLMs: Expanding Capabilities through Composition',
    by: 'Based on a paper by Bansal et al., 2024:',
    local: 'Everything runs in your browser. Nothing that you type or train leaves it.',
  },
};

export type ShellWords = typeof shell;
