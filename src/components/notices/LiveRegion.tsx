import { useEffect, useState } from 'react';
import { useLab } from '../../store/context.ts';
import { milestoneBetween } from '../../store/milestones.ts';
import { strings } from '../strings.ts';

/** Speaks the milestones to those who listen: not every step, only what changes what one may do. */
export function LiveRegion() {
  const { store } = useLab();
  const [sentence, setSentence] = useState('');
  useEffect(
    () =>
      store.subscribe((after, before) => {
        const milestone = milestoneBetween(before, after);
        if (milestone !== null) setSentence(strings.spoken(milestone));
      }),
    [store],
  );
  return (
    <output className="spoken" aria-live="polite">
      {sentence}
    </output>
  );
}
