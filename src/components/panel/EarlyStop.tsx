import { useId, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { readNumber } from '../../worlds/numberText.ts';
import { plainText } from '../../worlds/plainText.ts';
import styles from './EarlyStop.module.css';

const DEFAULT = 0.95;

/** Formats an accuracy as it is typed. */
const textOf = (accuracy: number | null) => String(Math.round(1e4 * (accuracy ?? DEFAULT)) / 100);

/** Reads the accuracy in a text, from 0 to 1; null if it has none. */
function accuracyIn(text: string): number | null {
  const read = readNumber(plainText(text).replace('%', ''));
  const percent = read?.mark === null ? read.number : 0;
  return percent >= 1 && percent <= 100 ? percent / 100 : null;
}

/** Lets the composition stop once it is good enough on held-out keys. Off unless a visitor wants it. */
export function EarlyStop() {
  const { controls } = useWords('lab');
  const lab = useLab();
  const stopAt = useLabState((state) => state.stopAt);
  const [text, setText] = useState(textOf(stopAt));
  const id = useId();
  const accuracy = accuracyIn(text);
  const isOn = stopAt !== null;
  return (
    <div className="row note">
      <input
        id={id}
        type="checkbox"
        checked={isOn}
        onChange={({ target }) => lab.setStopAt(target.checked ? accuracy : null)}
      />
      <label htmlFor={id}>{controls.stopAt}</label>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className={styles.number}
        aria-label={controls.stopAtLabel}
        value={text}
        aria-invalid={accuracy === null}
        onChange={({ target }) => {
          const typed = accuracyIn(target.value);
          setText(target.value);
          if (isOn && typed !== null) lab.setStopAt(typed);
        }}
        onBlur={() => setText(textOf(accuracy ?? stopAt))}
      />
      <span>{controls.stopAtUnit}</span>
    </div>
  );
}
