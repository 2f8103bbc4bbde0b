/** A visitor's own keys. */
import type { Expected } from '../../results/expected.ts';
import type { Delimiter, RowProblem } from '../../worlds/registry.ts';
import { integer, percent } from '../format.ts';
import { status } from './training.ts';

const lines = (count: number) => `${integer(count)} ${count === 1 ? 'line' : 'lines'}`;

export const data = {
  title: 'Train on your own keys',
  lead: 'Give A a table of keys and integers. A memorises it. The link to B learns from some of the keys, and you ask about the others.',
  stays:
    'Your table stays in this page and goes when you close it, unless you choose in the lab to save it. A checkpoint holds what A learned.',
  present: (keys: number) => `The models in use are built for ${integer(keys)} keys of your own.`,
  toLab: 'Go to the lab',
  label: 'Your table',
  placeholder: 'key,integer\nabc,7\nqxt,42\n\nPaste, type or drop a table here.',
  pasted: 'What you pasted',
  long: (name: string, size: number) =>
    `${name}, ${integer(Math.ceil(size / 1000))} kB: too long to edit here. The check is below.`,
  rules:
    'Write keys and values in columns, with a comma, a tab, a semicolon, a bar, an equals sign or a space between them. A key has 1 to 6 letters from a to z; capitals count as small letters. A value is an integer from 0 to 99. You can use up to 25,000 keys.',
  choose: 'Choose a file…',
  file: 'File with a table',
  example: 'Example: a phone list',
  template: 'Download a template',
  templateHeading: ['key', 'integer'],
  unreadable: {
    'too-large': (name: string) =>
      `${name} is larger than 20 MB, and no table of 25,000 keys needs that much. The page read nothing.`,
    'too-many-lines': (name: string) =>
      `${name} has more than 200,000 lines, and no table of 25,000 keys needs that many. The page read nothing.`,
    binary: (name: string) =>
      `${name} is not a text file. Save the table as CSV from your spreadsheet and choose that file. The page read nothing.`,
    unread: status.unread,
  },
  checking: 'Checking line by line…',
  usable: (keys: number) => `You can use ${integer(keys)} ${keys === 1 ? 'key' : 'keys'}.`,
  failing: (count: number) => `You can’t use ${lines(count)}.`,
  preview: 'The first keys',
  andMore: (keys: number) => `and ${integer(keys)} more`,
  heading: (line: number, text: string) => `The page takes line ${integer(line)} for a heading: ${text}`,
  passedOver: (count: number) =>
    `The page passes over ${lines(count)} with comments, rules or the name of the separator.`,
  delimiters: {
    '\t': 'a tab',
    ';': 'a semicolon',
    ',': 'a comma',
    '|': 'a bar',
    '=': 'an equals sign',
    ':': 'a colon',
    ' ': 'a space',
  } satisfies Record<Delimiter, string> as Record<Delimiter, string>,
  column: (at: number, name: string) => (name === '' ? `column ${at}` : `column ${at} “${name}”`),
  howRead: (delimiter: string, key: string, value: string) =>
    `The page reads ${key} as the keys and ${value} as the values, with ${delimiter} between columns.`,
  othersLeftOut: 'It leaves out the other columns.',
  converted: (written: string, value: number) => `The page reads “${written}” as ${value}.`,
  severalReadings: 'This table could mean several things. Which columns are the keys and the values?',
  otherReadings: 'You can also choose other columns as the keys and the values.',
  empty: (count: number) => `The page leaves out ${lines(count)} with nothing in them.`,
  problems: {
    'line-too-long': 'Longer than 500 characters',
    'one-column': 'Only one column',
    'many-columns': 'More columns than the other lines',
    'no-key': 'No key',
    'key-characters': 'A key with other characters than a to z',
    'key-too-long': 'A key longer than 6 letters',
    'no-value': 'No value',
    'not-an-integer': 'A value that is not an integer',
    'two-numbers': 'A value that could have decimals or be in the thousands',
    'out-of-range': 'A value below 0 or above 99',
    repeated: 'A key that an earlier line has, with the same value',
    contradicted: 'A key that an earlier line has, with another value; the first one counts',
    'too-many-keys': 'More than 25,000 keys',
  } satisfies Record<RowProblem, string>,
  detail: (problem: RowProblem, detail: string) => {
    if (detail === '') return '';
    if (problem === 'repeated' || problem === 'contradicted') return `as in line ${detail}`;
    if (problem === 'many-columns') return `${detail} columns`;
    if (detail === ' ') return 'a space';
    return detail === 'U+000A' ? 'a line break' : `“${detail}”`;
  },
  lines,
  more: (count: number) => `The file has ${lines(count)} more`,
  columns: { line: 'line', reason: 'reason', detail: 'detail', text: 'text' },
  saveBad: (count: number) => `Save ${count === 1 ? 'this line' : `all ${lines(count)}`} as CSV`,
  use: 'Train on these keys',
  share: 'Keys to train the link',
  split: (composed: number, heldOut: number) =>
    `The composition trains on ${integer(composed)} keys, drawn at random. The other ${integer(heldOut)} are held out: only A ever learns them.`,
  expected: ({ keys, heldOut }: Expected) =>
    `With ${integer(keys)} keys, published runs got ${percent(heldOut.mean)} of the sums over held-out keys right (small layout, 1,000 random keys, ${heldOut.count === 1 ? 'one seed' : `${heldOut.count} seeds`}).`,
  tooFew: (least: number) =>
    `You need at least ${least} keys, so that there are some to train on and some to hold out.`,
  measured: 'See how more keys turned out',
  loses:
    'These keys replace something that you trained. If you want to keep it, save its checkpoint in the lab first.',
  build: 'Build the models',
  discard: 'Discard and build the models',
};
