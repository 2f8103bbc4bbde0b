import { useId } from 'react';
import styles from './Settings.module.css';

interface Props<Value extends string> {
  label: string;
  options: readonly Value[];
  names: Record<Value, string>;
  /** A sentence that says what each is. */
  explain: Record<Value, string>;
  value: Value;
  onChange: (value: Value) => void;
}

/** A choice of one among several, and a sentence about the one that is chosen. */
export function Choice<Value extends string>({
  label,
  options,
  names,
  explain,
  value,
  onChange,
}: Props<Value>) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input text-md"
        value={value}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          const chosen = options.find((option) => option === target.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {names[option]}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} className="fine block above-1 regular" aria-live="polite">
        {explain[value]}
      </p>
    </div>
  );
}
