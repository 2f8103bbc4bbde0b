import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPatience } from './patience.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function waiting(seconds: number) {
  const patience = createPatience();
  const onEnd = vi.fn();
  patience.wait(seconds, onEnd);
  return { patience, onEnd };
}

it('patience ends once, after so many seconds of silence', () => {
  const { onEnd } = waiting(5);
  vi.advanceTimersByTime(4999);
  expect(onEnd).not.toHaveBeenCalled();
  vi.advanceTimersByTime(20_000);
  expect(onEnd).toHaveBeenCalledTimes(1);
});

it('a sign of life starts the count again, and stopping ends it', () => {
  const { patience, onEnd } = waiting(5);
  vi.advanceTimersByTime(4000);
  patience.hear();
  vi.advanceTimersByTime(4000);
  expect(onEnd).not.toHaveBeenCalled();
  patience.stop();
  vi.advanceTimersByTime(20_000);
  expect(onEnd).not.toHaveBeenCalled();
});

it('an hour asleep counts as the one second that came late', () => {
  const { onEnd } = waiting(5);
  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersByTime(1000);
  expect(onEnd).not.toHaveBeenCalled();
});
