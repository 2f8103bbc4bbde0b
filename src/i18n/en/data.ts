/** A visitor's own keys. */
import type { RowProblem } from '../../worlds/keyvalue/ownTable/line.ts';
import { integer } from '../format.ts';
import { status } from './training.ts';

const lines = (count: number) => `${integer(count)} ${count === 1 ? 'line' : 'lines'}`;

export const data = {
  title: 'Train on your own keys',
  lead: 'Give A a table of your own: in each line a key and an integer. A learns it by heart, the composition learns to compute with a part of the keys, and you ask about the others.',
  stays:
    'Your table stays in this page. Nothing is sent anywhere, no link carries it, and it is gone when you close the page. Checkpoints that you save hold what A learned of it, but name the table itself only by a fingerprint.',
  present: (keys: number) => `The present models are built for ${integer(keys)} keys of your own.`,
  toLab: 'Go to the lab',
  label: 'Your table',
  placeholder: 'key,integer\nabc,7\nqxt,42\n\nPaste, type or drop a table here.',
  long: (name: string | null, size: number) =>
    `${name ?? 'What you pasted'}, ${integer(Math.ceil(size / 1000))} kB: too long to be edited here. It is checked below.`,
  rules:
    'Two columns, with a comma, a tab, a semicolon or a space between them. Keys: 1 to 6 letters from a to z; capitals count as small letters. Values: integers from 0 to 99. Up to 25,000 keys.',
  choose: 'Choose a file…',
  file: 'File with a table',
  example: 'Example: chemical elements',
  template: 'Download a template',
  templateHeading: ['key', 'integer'],
  unreadable: {
    'too-large': (name: string) =>
      `${name} is larger than 20 MB, which no table of 25,000 keys needs. Nothing was read.`,
    binary: (name: string) =>
      `${name} is no text. From a spreadsheet, save the table as CSV and choose that file. Nothing was read.`,
    unread: status.unread,
  },
  checking: 'Checking line by line…',
  usable: (keys: number) => `${integer(keys)} ${keys === 1 ? 'key' : 'keys'} can be used.`,
  failing: (count: number) => `${lines(count)} can’t be used.`,
  preview: 'The first keys',
  andMore: (keys: number) => `and ${integer(keys)} more`,
  heading: (line: number, text: string) => `Line ${integer(line)} was taken for a heading: ${text}`,
  empty: (count: number) => `${lines(count)} with nothing in them left out.`,
  problems: {
    'line-too-long': 'Longer than 500 characters',
    'one-column': 'Only one column',
    'many-columns': 'More than two columns',
    'no-key': 'No key',
    'key-characters': 'A key with other characters than a to z',
    'key-too-long': 'A key longer than 6 letters',
    'no-value': 'No value',
    'not-an-integer': 'A value that is no integer',
    'out-of-range': 'A value below 0 or above 99',
    repeated: 'A key that was there before, with the same value',
    contradicted: 'A key that was there before, with another value; the first counts',
    'too-many-keys': 'More than 25,000 keys',
  } satisfies Record<RowProblem, string>,
  detail: (problem: RowProblem, detail: string) => {
    if (detail === '') return '';
    if (problem === 'repeated' || problem === 'contradicted') return `as in line ${detail}`;
    return problem === 'many-columns' ? `${detail} columns` : `“${detail}”`;
  },
  lines,
  more: (count: number) => `and ${lines(count)} more, which are in the file`,
  columns: { line: 'line', reason: 'reason', detail: 'detail', text: 'text' },
  saveBad: (count: number) => `Save ${count === 1 ? 'this line' : `all ${lines(count)}`} as CSV`,
  use: 'Train on these keys',
  share: 'Share for the composition',
  split: (composed: number, heldOut: number) =>
    `The composition is trained on ${integer(composed)} keys, drawn at random; ${integer(heldOut)} are held out, and only A ever learns them. From few keys the composition learns little but these keys themselves.`,
  tooFew: (least: number) =>
    `At least ${least} keys are needed, so that there are some to train on and some to hold out.`,
  measured: 'What came of more keys',
  loses:
    'Something was trained here that these keys would replace. Save its checkpoint in the lab first if you want to keep it.',
  build: 'Build the models',
  discard: 'Discard and build the models',
};
