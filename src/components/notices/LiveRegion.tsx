import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLab } from '../../store/lab/context.ts';
import { milestoneBetween } from '../../store/training/milestones.ts';

/** Announces the milestones to screen readers: not every step, only changes of a visitor's options. */
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
