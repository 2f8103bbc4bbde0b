import { afterEach, describe, expect, it } from 'vitest';
import { useAway } from '../training/away.ts';
import { attend } from './attendance.ts';
import { phaseEvent } from './events.fixture.ts';
import { withInitialWeights } from './lab.fixture.ts';

afterEach(() => useAway.setState({ trainsHidden: true, keepsAwake: false }));

async function setUp() {
  const set = await withInitialWeights();
  let onChange = () => {};
  const page = {
    hidden: false,
    addEventListener: (_: string, listener: () => void) => {
      onChange = listener;
    },
  };
  const locks: string[] = [];
  const wakeLock = {
    request: async () => {
      locks.push('held');
      return { release: async () => locks.push('released') };
    },
  };
  attend(set.lab, { document: page, wakeLock } as never);
  const show = async (isShown: boolean) => {
    page.hidden = !isShown;
    onChange();
    await set.says();
  };
  return { ...set, show, locks };
}

const begun = [phaseEvent('A', 'untrained', 'initial', 0), phaseEvent('A', 'training', 'trained', 5)];

describe('a hidden page', () => {
  it('trains on unless the visitor chose otherwise', async () => {
    const { says, show, heard } = await setUp();
    await says(...begun);
    heard();
    await show(false);
    await show(true);
    expect(heard()).toEqual([]);
  });

  it('pauses if the visitor chose so, and goes on when it is shown again', async () => {
    const { says, show, heard } = await setUp();
    useAway.setState({ trainsHidden: false });
    await says(...begun);
    heard();
    await show(false);
    expect(heard()).toEqual(['pause']);
    await says(phaseEvent('A', 'paused', 'trained', 6));
    heard();
    await show(true);
    expect(heard()).toEqual(['play A']);
  });

  it('leaves alone what the visitor had paused', async () => {
    const { says, show, heard } = await setUp();
    useAway.setState({ trainsHidden: false });
    await says(phaseEvent('A', 'paused', 'trained', 6));
    heard();
    await show(false);
    await show(true);
    expect(heard()).toEqual([]);
  });
});

describe('the screen', () => {
  it('stays awake while something trains in sight, if the visitor chose so', async () => {
    const { says, show, locks } = await setUp();
    await says(...begun);
    expect(locks).toEqual([]);
    useAway.setState({ keepsAwake: true });
    expect(locks).toEqual(['held']);
    await show(false);
    expect(locks).toEqual(['held', 'released']);
    await show(true);
    await says(phaseEvent('A', 'finished', 'trained', 300));
    expect(locks).toEqual(['held', 'released', 'held', 'released']);
  });
});
