import { describe, expect, it } from 'vitest';
import { clientOf } from './client.ts';
import type { LabEvent } from './messages.ts';

/** Makes a worker that only speaks, and collects what its client hears. */
function setUp() {
  const worker = new EventTarget();
  const heard: LabEvent[] = [];
  clientOf(worker as Worker).subscribe((event) => heard.push(event));
  const says = (data: unknown) => worker.dispatchEvent(new MessageEvent('message', { data }));
  return { heard, says };
}

/** An accuracy that only differs from a good one in its share. */
const accuracy = (share: unknown) => ({
  type: 'accuracy',
  stage: 'A',
  step: 1,
  accuracy: { substitution: share },
});

describe('the client', () => {
  it('says of numbers that are not finite that this is what is wrong', () => {
    const { heard, says } = setUp();
    for (const share of [Number.NaN, Number.POSITIVE_INFINITY]) says(accuracy(share));
    expect(heard.map((event) => event.type === 'failed' && event.reason)).toEqual([
      'not-finite',
      'not-finite',
    ]);
  });

  it('takes every other message that it does not understand for unexpected', () => {
    const { heard, says } = setUp();
    for (const message of [accuracy('much'), accuracy(2), { type: 'nothing' }, null]) says(message);
    expect(heard.map((event) => event.type === 'failed' && event.reason)).toEqual(
      Array(4).fill('unexpected'),
    );
  });
});
