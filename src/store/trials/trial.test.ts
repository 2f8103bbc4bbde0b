import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BEGUN, type CheckReport, withEvent } from '../../check/checkReport.ts';
import type { CheckEvent } from '../../check/messages.ts';
import { createTrial, MOST_SILENCE } from './trial.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function setUp() {
  const closed: number[] = [];
  let tell: (event: CheckEvent) => void = () => {};
  let hide = () => {};
  let started = 0;
  const trial = createTrial<CheckEvent, CheckReport>(BEGUN, withEvent);
  const start = (seconds?: number) =>
    trial.start(
      {
        start(listen) {
          const number = ++started;
          tell = listen;
          return { close: () => closed.push(number) };
        },
        onHidden(call) {
          hide = call;
          return () => {
            hide = () => {};
          };
        },
      },
      seconds,
    );
  return {
    check: { ...trial, start },
    closed,
    tell: (event: CheckEvent) => tell(event),
    hide: () => hide(),
    started: () => started,
  };
}

const reportOf = ({ store }: Pick<ReturnType<typeof createTrial<CheckEvent, CheckReport>>, 'store'>) =>
  store.getState().report;

test('a check that is done gives the GPU back, and keeps what it found', () => {
  const { check, closed, tell } = setUp();
  check.start();
  tell({ type: 'checked', op: 'linear', name: 'one token', findings: [] });
  tell({ type: 'done' });
  expect(closed).toEqual([1]);
  expect(reportOf(check)).toMatchObject({ end: { kind: 'done' }, results: [{ name: 'one token' }] });
});

test('a check that is stopped ends at once, and what comes late is no news', () => {
  const { check, closed, tell } = setUp();
  check.start();
  check.stop();
  tell({ type: 'checked', op: 'linear', name: 'one token', findings: [] });
  expect(closed).toEqual([1]);
  expect(reportOf(check)).toMatchObject({ end: { kind: 'stopped' }, results: [] });
});

test('a lost device ends the check, and it can be started again', () => {
  const { check, closed, tell, started } = setUp();
  check.start();
  tell({ type: 'lost', message: 'unplugged' });
  expect(reportOf(check)?.end).toEqual({ kind: 'lost', message: 'unplugged' });
  check.start();
  expect(started()).toBe(2);
  expect(closed).toEqual([1]);
  expect(reportOf(check)?.end).toBeNull();
});

test('silence ends the check, and every sign of life begins the wait anew', () => {
  const { check, closed, tell } = setUp();
  check.start();
  vi.advanceTimersByTime(1000 * (MOST_SILENCE - 1));
  tell({ type: 'begun', op: 'linear', name: 'one token' });
  vi.advanceTimersByTime(1000 * (MOST_SILENCE - 1));
  expect(reportOf(check)?.end).toBeNull();
  vi.advanceTimersByTime(1000);
  expect(reportOf(check)).toMatchObject({ end: { kind: 'silent' }, current: { name: 'one token' } });
  expect(closed).toEqual([1]);
});

test('a check that can’t be started is said to be unavailable', () => {
  const check = createTrial<CheckEvent, CheckReport>(BEGUN, withEvent);
  check.start({
    start() {
      throw new Error('no workers here');
    },
    onHidden: () => () => {},
  });
  expect(reportOf(check)?.end).toEqual({ kind: 'unavailable', message: 'Error: no workers here' });
});

test('a limit of time ends it, whatever is heard', () => {
  const { check, closed, tell } = setUp();
  check.start(60);
  vi.advanceTimersByTime(59_000);
  tell({ type: 'begun', op: 'linear', name: 'one token' });
  expect(closed).toEqual([]);
  vi.advanceTimersByTime(1000);
  expect(closed).toEqual([1]);
});

test('a hidden page is noted', () => {
  const { check, hide } = setUp();
  check.start();
  expect(reportOf(check)?.wasHidden).toBe(false);
  hide();
  expect(reportOf(check)?.wasHidden).toBe(true);
});
