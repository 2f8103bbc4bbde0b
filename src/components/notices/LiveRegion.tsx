import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLab } from '../../store/lab/context.ts';
import { milestoneBetween } from '../../store/training/milestones.ts';

/** Speaks the milestones to those who listen: not every step, only what changes what one may do. */
export function LiveRegion() {
  const { spoken } = useWords('lab');
  const { store } = useLab();
  const [sentence, setSentence] = useState('');
  useEffect(
    () =>
      store.subscribe((after, before) => {
        const milestone = milestoneBetween(before, after);
        if (milestone !== null) setSentence(spoken(milestone));
      }),
    [store, spoken],
  );
  return (
    <output className="spoken" aria-live="polite">
      {sentence}
    </output>
  );
}
