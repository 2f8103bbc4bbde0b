/** The report of a check as a text for whoever mends kernels, so it is in English and has every number. */
import { COMPARISONS, type Comparison } from '../ops/opCase.ts';
import {
  brokenKernels,
  type CaseResult,
  type CheckEnd,
  type CheckReport,
  hasPassed,
  summaries,
  wrongOf,
} from './checkReport.ts';
import type { CheckFinding } from './messages.ts';

const NAMES: Record<Comparison, string> = {
  value: 'value',
  gradient: 'gradient',
  difference: 'finite differences',
  weights: 'updated weights',
};

const number = (error: number | null) => (error === null ? 'no number' : error.toExponential(1));

function conclusion({ results, cases, end }: CheckReport): string {
  const failed = results.filter((result) => !hasPassed(result)).length;
  const counted = failed === 0 ? `all ${results.length} pass` : `${failed} of ${results.length} fail`;
  return end?.kind === 'done'
    ? `${counted}.`
    : `ended early (${endText(end)}) after ${results.length} of ${cases} cases, of which ${counted}.`;
}

function endText(end: CheckEnd | null): string {
  if (end === null) return 'it still goes on';
  return end.message === '' ? end.kind : `${end.kind}: ${end.message}`;
}

const wrongText = ({ of, error, most, kernels }: CheckFinding) =>
  `${NAMES[of]} off by ${number(error)} (at most ${number(most)})${kernels.length > 0 ? `, written by ${kernels.join(', ')}` : ''}`;

const failureText = (result: CaseResult) =>
  `- ${result.op}, ${result.name}: ${'message' in result ? result.message : wrongOf(result).map(wrongText).join('; ')}`;

/** Lists something under a heading; nothing if there is none of it. */
const section = (heading: string, lines: readonly string[]) =>
  lines.length > 0 ? ['', heading, ...lines] : [];

/**
 * Writes the report of a check.
 * @param browser how the browser names itself
 */
export function reportText(report: CheckReport, browser: string): string {
  const { adapter, results, current, complaints, wasHidden } = report;
  const failures = results.filter((result) => !hasPassed(result));
  const rows = summaries(results).map(({ op, cases, failed, worst }) => {
    const errors = COMPARISONS.flatMap((of) => {
      const found = worst[of];
      return found ? [`${NAMES[of]} ${number(found.error)}`] : [];
    });
    return `- ${op}: ${cases - failed} of ${cases} pass; largest errors: ${errors.join(', ') || 'none measured'}`;
  });
  return [
    'CALM Lab, check of this GPU against TensorFlow.js and finite differences',
    `Result: ${conclusion(report)}`,
    `Adapter: ${adapter ? `${adapter.name}${adapter.software ? ' (computes on the CPU)' : ''}` : 'none was opened'}`,
    `Browser: ${browser}`,
    ...(wasHidden ? ['The page was hidden for a part of the check.'] : []),
    ...(current ? [`Running at the end: ${current.op}, ${current.name}`] : []),
    ...section(
      'Kernels that compute something else:',
      brokenKernels(results).map((name) => `- ${name}`),
    ),
    ...section('Cases that fail:', failures.map(failureText)),
    ...section('Errors, relative to the largest value:', rows),
    ...section(
      'Messages of the device:',
      complaints.map((message) => `- ${message}`),
    ),
    ...section('Features:', adapter ? [adapter.features.join(', ') || 'none'] : []),
    ...section(
      'Limits:',
      Object.entries(adapter?.limits ?? {}).map(([name, value]) => `- ${name}: ${value}`),
    ),
    '',
  ].join('\n');
}
