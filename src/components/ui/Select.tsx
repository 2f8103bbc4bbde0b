import type { ComponentPropsWithRef } from 'react';

interface Props<Value extends string> extends Omit<ComponentPropsWithRef<'select'>, 'value' | 'onChange'> {
  options: readonly Value[];
  nameOf: (option: Value) => string;
  /** The language that an option is named in, where each is in its own. */
  languageOf?: (option: Value) => string;
  value: string;
  onChoose: (chosen: Value) => void;
}

/** A choice of one among many. */
export const Select = <Value extends string>({
  options,
  nameOf,
  languageOf,
  onChoose,
  ...rest
}: Props<Value>) => (
  <select
    {...rest}
    onChange={({ target }) => {
      const chosen = options.find((option) => option === target.value);
      if (chosen !== undefined) onChoose(chosen);
    }}
  >
    {options.map((option) => (
      <option key={option} value={option} lang={languageOf?.(option)}>
        {nameOf(option)}
      </option>
    ))}
  </select>
);
