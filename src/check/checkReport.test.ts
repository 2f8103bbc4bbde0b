import { describe, expect, it } from 'vitest';
import {
  BEGUN,
  brokenKernels,
  type CaseResult,
  type CheckReport,
  hasPassed,
  summaries,
  withEvent,
} from './checkReport.ts';
import type { CheckEvent, CheckFinding } from './messages.ts';
import { reportText } from './reportText.ts';

const finding = (of: CheckFinding['of'], error: number | null, ...kernels: string[]): CheckFinding => ({
  of,
  error,
  most: 1e-5,
  kernels,
});
const ofLinear = (name: string, ...findings: CheckFinding[]): CaseResult => ({
  op: 'linear',
  name,
  findings,
});

const RIGHT = ofLinear(
  'one token',
  finding('value', 1e-7, 'linear/multiply'),
  finding('gradient', 2e-7, 'linear/weightGradient'),
);
const WRONG = ofLinear(
  'many rows',
  finding('value', 1e-7, 'linear/multiply'),
  finding('gradient', 0.3, 'linear/weightGradient'),
  finding('difference', 0.2, 'linear/multiplyTransposed', 'linear/weightGradient'),
);
const ADAPTER = {
  name: 'A made-up adapter',
  software: true,
  features: ['shader-f16'],
  limits: { maxBufferSize: 4096 },
};

const reportAfter = (...events: CheckEvent[]): CheckReport => events.reduce(withEvent, BEGUN);

describe('the kernels that are named', () => {
  it('are those that wrote what is wrong, not all of which the difference comes', () => {
    expect(brokenKernels([WRONG])).toEqual(['linear/weightGradient']);
  });

  it('are none if everything is right', () => {
    expect(brokenKernels([RIGHT])).toEqual([]);
  });

  it('are not those that pass errors on, which are right elsewhere', () => {
    const passedOn = ofLinear('a rank', finding('value', 0.1, 'linear/multiply'));
    const direct = ofLinear('transposed', finding('value', 0.1, 'linear/multiplyTransposed'));
    expect(brokenKernels([RIGHT, passedOn, direct])).toEqual(['linear/multiplyTransposed']);
  });

  it('are all that were ever wrong if each was right once', () => {
    expect(brokenKernels([RIGHT, WRONG])).toEqual(['linear/weightGradient']);
  });

  it('are those of finite differences if nothing else is wrong', () => {
    const result = ofLinear(
      'one token',
      finding('value', 0, 'linear/multiply'),
      finding('difference', 1, 'linear/weightGradient'),
    );
    expect(brokenKernels([result])).toEqual(['linear/weightGradient']);
  });

  it('are those of a whole step only if every op is right', () => {
    const step: CaseResult = {
      op: 'A',
      name: 'a whole step',
      findings: [finding('gradient', 1, 'embedding/scatter')],
    };
    expect(brokenKernels([WRONG, step])).toEqual(['linear/weightGradient']);
    expect(brokenKernels([RIGHT, step])).toEqual(['embedding/scatter']);
  });
});

describe('the summary of an op', () => {
  it('has its largest errors, measured by what passes', () => {
    const strict: CaseResult = {
      op: 'linear',
      name: 'bits',
      findings: [{ ...finding('value', 1e-6), most: 0 }],
    };
    const [{ cases, failed, worst }] = summaries([RIGHT, WRONG, strict]);
    expect([cases, failed]).toEqual([3, 2]);
    expect(worst.value).toEqual({ error: 1e-6, most: 0 });
    expect(worst.gradient?.error).toBe(0.3);
    expect(worst.weights).toBeUndefined();
  });

  it('counts a value that is no number as the largest error, and a case that ended early as failed', () => {
    const results: CaseResult[] = [
      ofLinear('a', finding('value', null)),
      ofLinear('b', finding('value', 1)),
      { op: 'linear', name: 'c', message: 'lost' },
    ];
    const [{ failed, worst }] = summaries(results);
    expect(failed).toBe(3);
    expect(worst.value?.error).toBeNull();
  });
});

describe('a report', () => {
  const opened: CheckEvent = { type: 'opened', adapter: ADAPTER, cases: 2 };
  const checked = (result: CaseResult): CheckEvent =>
    'findings' in result
      ? { type: 'checked', op: result.op, name: result.name, findings: [...result.findings] }
      : { type: 'failed', ...result };

  it('follows the events, and ends with the first that ends it', () => {
    const report = reportAfter(opened, { type: 'begun', op: 'linear', name: 'one token' });
    expect(report.current).toEqual({ op: 'linear', name: 'one token' });
    const lost = withEvent(report, { type: 'lost', message: 'gone' });
    expect(lost.end).toEqual({ kind: 'lost', message: 'gone' });
    expect(withEvent(lost, checked(RIGHT)).results).toEqual([]);
  });

  it('says in words that everything passes', () => {
    const text = reportText(reportAfter(opened, checked(RIGHT), { type: 'done' }), 'Browser 1.0');
    expect(text).toContain('Result: all 1 pass.');
    expect(text).toContain('Adapter: A made-up adapter (computes on the CPU)');
    expect(text).toContain('Browser: Browser 1.0');
    expect(text).toContain('- linear: 1 of 1 pass; largest errors: value 1.0e-7, gradient 2.0e-7');
    expect(text).toContain('shader-f16');
    expect(text).toContain('- maxBufferSize: 4096');
    expect(text).not.toContain('Cases that fail');
    expect(hasPassed(RIGHT)).toBe(true);
  });

  it('names kernels, cases, errors and messages of what fails', () => {
    const report = reportAfter(
      opened,
      checked(RIGHT),
      checked(WRONG),
      { type: 'complained', message: 'out of range' },
      { type: 'done' },
    );
    const text = reportText({ ...report, wasHidden: true }, 'Browser 1.0');
    expect(text).toContain('Result: 1 of 2 fail.');
    expect(text).toContain('Kernels that compute something else:\n- linear/weightGradient');
    expect(text).toContain(
      '- linear, many rows: gradient off by 3.0e-1 (at most 1.0e-5), written by linear/weightGradient',
    );
    expect(text).toContain('Messages of the device:\n- out of range');
    expect(text).toContain('hidden for a part');
  });

  it('says how it ended early, and where', () => {
    const report = reportAfter(opened, checked(RIGHT), { type: 'begun', op: 'A', name: 'a whole step' });
    expect(reportText(report, 'x')).toContain('Running at the end: A, a whole step');
    const text = reportText(withEvent(report, { type: 'lost', message: 'unplugged' }), 'x');
    expect(text).toContain('ended early (lost: unplugged) after 1 of 2 cases, of which all 1 pass.');
    expect(reportText(reportAfter({ type: 'unavailable', message: 'no adapter' }), 'x')).toContain(
      'Adapter: none was opened',
    );
  });
});
