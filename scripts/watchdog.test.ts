import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TIMEOUT, watch, withTimeout } from './watchdog.mjs';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = () => new Promise(() => {});
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(1000 * seconds);

describe('waiting with a timeout', () => {
  it('returns a result that comes in time, and leaves no timer behind', async () => {
    expect(await withTimeout(Promise.resolve(7))).toBe(7);
    await expect(withTimeout(Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('fails in words if nothing comes', async () => {
    const waiting = expect(withTimeout(never())).rejects.toThrow('Nothing has come from it for 300 seconds.');
    await pass(TIMEOUT);
    await waiting;
  });
});

describe('a watchdog', () => {
  it('continues as long as answers come, however late', async () => {
    const onFailure = vi.fn();
    const answer = () => new Promise((resolve) => setTimeout(resolve, 1000 * (TIMEOUT - 1)));
    const ask = vi.fn(answer);
    const stop = watch(ask, onFailure);
    await pass(10 * TIMEOUT);
    expect(ask.mock.calls.length).toBeGreaterThan(5);
    stop();
    await pass(10 * TIMEOUT);
    expect(onFailure).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('reports once that no answer comes', async () => {
    const onFailure = vi.fn();
    const ask = vi.fn().mockResolvedValueOnce(true).mockImplementation(never);
    watch(ask, onFailure);
    await pass(TIMEOUT);
    expect(onFailure).not.toHaveBeenCalled();
    await pass(10 * TIMEOUT);
    expect(onFailure).toHaveBeenCalledOnce();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('reports nothing once it was stopped', async () => {
    const onFailure = vi.fn();
    const stop = watch(never, onFailure);
    stop();
    await pass(2 * TIMEOUT);
    expect(onFailure).not.toHaveBeenCalled();
  });
});
