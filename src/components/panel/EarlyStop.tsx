import { useId, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/context.ts';
import styles from './EarlyStop.module.css';

const DEFAULT = 95;

/** Lets the composition stop once it is good enough on held-out keys. Off unless a visitor wants it. */
export function EarlyStop() {
  const { controls } = useWords('lab');
  const lab = useLab();
  const stopAt = useLabState((state) => state.stopAt);
  const [percent, setPercent] = useState(DEFAULT);
  const id = useId();
  const isOn = stopAt !== null;
  return (
    <div className={styles.stop}>
      <input
        id={id}
        type="checkbox"
        className={styles.box}
        checked={isOn}
        onChange={({ target }) => lab.setStopAt(target.checked ? percent / 100 : null)}
      />
      <label htmlFor={id}>{controls.stopAt}</label>
      <input
        type="number"
        className={styles.number}
        aria-label={controls.stopAtLabel}
        min={1}
        max={100}
        value={percent}
        onChange={({ target }) => {
          const typed = target.valueAsNumber;
          if (!(typed >= 1 && typed <= 100)) return;
          setPercent(typed);
          if (isOn) lab.setStopAt(typed / 100);
        }}
      />
      <span>{controls.stopAtUnit}</span>
    </div>
  );
}
