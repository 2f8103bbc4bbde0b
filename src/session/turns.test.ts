import { describe, expect, it } from 'vitest';
import { Turns } from './turns.ts';

describe('turns', () => {
  it('come in order, and a task that fails keeps no other from its turn', async () => {
    const done: string[] = [];
    const turns = new Turns(() => done.push('begin'));
    const failing = turns.take(async () => Promise.reject(new Error('no')));
    const next = turns.take(async () => done.push('second'));
    await expect(failing).rejects.toThrow('no');
    await next;
    expect(done).toEqual(['begin', 'begin', 'second']);
  });

  it('end with what was there when they were closed: what follows on it never begins', async () => {
    const done: string[] = [];
    const turns = new Turns(() => {});
    const first = turns.take(async () => done.push('first'));
    void first.then(() => turns.take(async () => done.push('late')));
    await turns.close();
    await new Promise((resolve) => setImmediate(resolve));
    expect(done).toEqual(['first']);
  });
});
