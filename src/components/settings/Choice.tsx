import { useId } from 'react';
import { Select } from '../ui/Select.tsx';
import styles from './Settings.module.css';

interface Props<Value extends string> {
  label: string;
  options: readonly Value[];
  names: Record<Value, string>;
  /** A sentence that explains each value. */
  explain: Record<Value, string>;
  value: Value;
  onChange: (value: Value) => void;
}

/** A choice of one among several, and a sentence about the chosen one. */
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
    <div className={`shrinks top grid ${styles.field}`}>
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        className="input text-md"
        options={options}
        nameOf={(option) => names[option]}
        value={value}
        aria-describedby={`${id}-hint`}
        onChoose={onChange}
      />
      <p id={`${id}-hint`} className="fine block above-1 regular" aria-live="polite">
        {explain[value]}
      </p>
    </div>
  );
}
