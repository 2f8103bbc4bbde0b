/** Shows a phase's measurements. */
import type { Phase } from '../src/training/settings.ts';
import type { Measurement } from './measure.ts';

const TITLES: Record<Phase, string> = {
  A: 'A, the augmenting model',
  B: 'B, the anchor model',
  AB: 'A⊕B, the composition',
};

const HEADINGS = [
  '',
  'ms a step',
  'to the fastest',
  'JavaScript, ms',
  'dispatches',
  'submits',
  'first losses',
];

function row(cells: readonly string[], heads: number): HTMLTableRowElement {
  const element = document.createElement('tr');
  element.append(
    ...cells.map((text, i) => {
      const cell = document.createElement(i < heads ? 'th' : 'td');
      cell.textContent = text;
      return cell;
    }),
  );
  return element;
}

function cells(name: string, measurement: Measurement, fastest: number): string[] {
  const { ms, scriptMs, dispatches, submits, losses } = measurement;
  return [
    name,
    ms.toFixed(1),
    `${(ms / fastest).toFixed(2)} ×`,
    scriptMs.toFixed(2),
    `${dispatches}`,
    `${submits}`,
    losses
      .slice(0, 3)
      .map((loss) => loss.toFixed(5))
      .join('  '),
  ];
}

/** A table with one row a contender. */
export function phaseTable(phase: Phase, measurements: ReadonlyMap<string, Measurement>): HTMLTableElement {
  const table = document.createElement('table');
  table.dataset.phase = phase;
  table.createCaption().textContent = TITLES[phase];
  table.createTHead().append(row(HEADINGS, HEADINGS.length));
  const fastest = Math.min(...Array.from(measurements.values(), ({ ms }) => ms));
  const body = table.createTBody();
  for (const [name, measurement] of measurements) body.append(row(cells(name, measurement, fastest), 1));
  return table;
}
