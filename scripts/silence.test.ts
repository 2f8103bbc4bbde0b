import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTime, LONGEST_SILENCE, listen } from './silence.mjs';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = () => new Promise(() => {});
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(1000 * seconds);

describe('waiting', () => {
  it('ends with what comes in time, and leaves no clock behind', async () => {
    expect(await inTime(Promise.resolve(7))).toBe(7);
    await expect(inTime(Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends in words where nothing comes', async () => {
    const waiting = expect(inTime(never())).rejects.toThrow('Nothing has come from it for 300 seconds.');
    await pass(LONGEST_SILENCE);
    await waiting;
  });
});

describe('listening', () => {
  it('goes on as long as answers come, however late', async () => {
    const onDeath = vi.fn();
    const answer = () => new Promise((resolve) => setTimeout(resolve, 1000 * (LONGEST_SILENCE - 1)));
    const ask = vi.fn(answer);
    const stop = listen(ask, onDeath);
    await pass(10 * LONGEST_SILENCE);
    expect(ask.mock.calls.length).toBeGreaterThan(5);
    stop();
    await pass(10 * LONGEST_SILENCE);
    expect(onDeath).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells of silence once', async () => {
    const onDeath = vi.fn();
    const ask = vi.fn().mockResolvedValueOnce(true).mockImplementation(never);
    listen(ask, onDeath);
    await pass(LONGEST_SILENCE);
    expect(onDeath).not.toHaveBeenCalled();
    await pass(10 * LONGEST_SILENCE);
    expect(onDeath).toHaveBeenCalledOnce();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('tells nothing more once it is over', async () => {
    const onDeath = vi.fn();
    const stop = listen(never, onDeath);
    stop();
    await pass(2 * LONGEST_SILENCE);
    expect(onDeath).not.toHaveBeenCalled();
  });
});
