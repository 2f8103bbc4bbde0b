import { useId } from 'react';
import styles from './Segmented.module.css';

interface Option<Value> {
  value: Value;
  label: string;
}

interface Props<Value> {
  /** The name of the choice. */
  label: string;
  options: readonly Option<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  disabled?: boolean;
}

/** A choice of one among a few, all in sight: radio buttons in a row. */
export function Segmented<Value>({ label, options, value, onChange, disabled = false }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.segmented} disabled={disabled}>
      <legend className="spoken">{label}</legend>
      {options.map((option) => (
        <label key={option.label} className={styles.option}>
          <input
            type="radio"
            className="spoken"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
