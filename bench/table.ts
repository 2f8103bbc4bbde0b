/** Shows a phase's measurements. */
import type { Phase } from '../src/worlds/phases.ts';
import type { Measurement } from './measure.ts';

const TITLES: Record<Phase, string> = {
  A: 'A, the augmenting model',
  B: 'B, the anchor model',
  AB: 'A⊕B, the composition',
};

const LABELS: Record<string, string> = {
  ours: 'CALM Lab',
  tfjs: 'TensorFlow.js, webgpu',
  jax: 'jax-js, webgpu, jit',
};

const headings = (first: string) => [
  '',
  'ms a step',
  `to ${LABELS[first]}`,
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

function cells(name: string, measurement: Measurement, reference: number): string[] {
  const { ms, scriptMs, dispatches, submits, losses } = measurement;
  return [
    LABELS[name],
    ms.toFixed(1),
    `${(ms / reference).toFixed(2)} ×`,
    scriptMs.toFixed(2),
    `${dispatches}`,
    `${submits}`,
    losses
      .slice(0, 3)
      .map((loss) => loss.toFixed(5))
      .join(' · '),
  ];
}

/** Returns a table with a row for each contender, compared to the first. */
export function phaseTable(phase: Phase, measurements: ReadonlyMap<string, Measurement>): HTMLTableElement {
  const table = document.createElement('table');
  table.dataset.phase = phase;
  table.createCaption().textContent = TITLES[phase];
  const [[first, { ms }]] = measurements;
  const titles = headings(first);
  table.createTHead().append(row(titles, titles.length));
  const body = table.createTBody();
  for (const [name, measurement] of measurements) body.append(row(cells(name, measurement, ms), 1));
  return table;
}
