/** The findings of a check so far, and the conclusions from them. */
import { COMPARISONS, type Comparison } from '../ops/opCase.ts';
import { PHASES } from '../worlds/phases.ts';
import {
  type AdapterFacts,
  CHECKED,
  type CheckEvent,
  type CheckedOp,
  type CheckFinding,
} from './messages.ts';
import type { PageEvent } from './trialEvent.ts';

/** A case that was run: what was compared, or the message with which it ended early. */
export type CaseResult = { op: CheckedOp; name: string } & (
  | { findings: readonly CheckFinding[] }
  | { message: string }
);

/** The end of a check: all cases were run, or not. */
export interface CheckEnd {
  kind: 'done' | 'stopped' | 'silent' | 'lost' | 'unavailable';
  /** The message of the browser or the program, for experts; empty if there is none. */
  message: string;
}

export interface CheckReport {
  adapter: AdapterFacts | null;
  /** The number of cases that the check has. */
  cases: number;
  /** The case that is being run. */
  current: { op: CheckedOp; name: string } | null;
  results: readonly CaseResult[];
  /** Errors that the device reported on its own. */
  complaints: readonly string[];
  /** True if the page was hidden for a part of the check. */
  wasHidden: boolean;
  /** Null while it goes on. */
  end: CheckEnd | null;
}

/** A check that has just begun. */
export const BEGUN: CheckReport = {
  adapter: null,
  cases: 0,
  current: null,
  results: [],
  complaints: [],
  wasHidden: false,
  end: null,
};

/** Returns the report after an event. Nothing is added to one that has ended. */
export function withEvent(report: CheckReport, event: CheckEvent | PageEvent): CheckReport {
  if (report.end !== null) return report;
  const ended = (end: CheckEnd) => ({ ...report, current: null, end });
  switch (event.type) {
    case 'opened':
      return { ...report, adapter: event.adapter, cases: event.cases };
    case 'begun':
      return { ...report, current: { op: event.op, name: event.name } };
    case 'checked': {
      const { op, name, findings } = event;
      return { ...report, current: null, results: [...report.results, { op, name, findings }] };
    }
    case 'failed': {
      const { op, name, message } = event;
      return { ...report, current: null, results: [...report.results, { op, name, message }] };
    }
    case 'complained':
      return { ...report, complaints: [...report.complaints, event.message] };
    case 'hidden':
      return { ...report, wasHidden: true };
    case 'done':
    case 'stopped':
      return ended({ kind: event.type, message: '' });
    case 'silent':
    case 'overtime':
      // The report names the case that was running when the worker fell silent.
      return { ...report, end: { kind: 'silent', message: '' } };
    case 'lost':
    case 'unavailable':
      return ended({ kind: event.type, message: event.message });
  }
}

/** Returns true if an error is small enough. */
export const isSmall = ({ error, most }: Pick<CheckFinding, 'error' | 'most'>): boolean =>
  error !== null && error <= most;

/** Returns the comparisons of a case that did not pass. */
export const wrongOf = (result: CaseResult): readonly CheckFinding[] =>
  'findings' in result ? result.findings.filter((finding) => !isSmall(finding)) : [];

/** Returns true if a case ran to its end and everything in it is right. */
export const hasPassed = (result: CaseResult): boolean =>
  'findings' in result && wrongOf(result).length === 0;

/** The largest error of a comparison over the cases of an op; `null` stands for a value that is no number. */
type Worst = Partial<Record<Comparison, Pick<CheckFinding, 'error' | 'most'>>>;

/** The cases of an op, or of a model, together. */
export interface OpSummary {
  op: CheckedOp;
  cases: number;
  failed: number;
  worst: Worst;
}

const excess = ({ error, most }: Pick<CheckFinding, 'error' | 'most'>) =>
  error === null ? Number.POSITIVE_INFINITY : error / Math.max(most, Number.MIN_VALUE);

/** Sums the cases up by op, in the order of the check. An error stands for others that exceed their limit less. */
export function summaries(results: readonly CaseResult[]): OpSummary[] {
  return CHECKED.flatMap((op) => {
    const own = results.filter((result) => result.op === op);
    if (own.length === 0) return [];
    const findings = own.flatMap((result) => ('findings' in result ? result.findings : []));
    const worst: Worst = {};
    for (const of of COMPARISONS) {
      const [first] = findings
        .filter((finding) => finding.of === of)
        .toSorted((a, b) => excess(b) - excess(a) || (b.error ?? 0) - (a.error ?? 0));
      if (first) worst[of] = { error: first.error, most: first.most };
    }
    return [{ op, cases: own.length, failed: own.filter((result) => !hasPassed(result)).length, worst }];
  });
}

const isStep = ({ op }: CaseResult) => PHASES.some((phase) => phase === op);

/**
 * Returns the kernels that compute something else than they should: those that wrote nothing right, or, if there are
 * none, all that wrote something wrong. A whole step passes errors on from kernel to kernel, so it counts only if every
 * op by itself is right; and finite differences, which show no single kernel, count only if nothing else is wrong.
 */
export function brokenKernels(results: readonly CaseResult[]): string[] {
  const ofOps = results.filter((result) => !isStep(result));
  const considered = ofOps.every(hasPassed) ? results : ofOps;
  const findings = considered.flatMap((result) => ('findings' in result ? result.findings : []));
  const direct = findings.filter(({ of }) => of !== 'difference');
  const counted = direct.every(isSmall) ? findings : direct;
  const kernelsOf = (all: readonly CheckFinding[]) => new Set(all.flatMap(({ kernels }) => kernels));
  const wrong = kernelsOf(counted.filter((finding) => !isSmall(finding)));
  const right = kernelsOf(counted.filter(isSmall));
  const never = [...wrong].filter((kernel) => !right.has(kernel));
  return never.length > 0 ? never : [...wrong];
}
