/** A button that opens a few others: the browser closes them on Escape, on a choice, and on a press elsewhere. */
import { useId } from 'react';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import styles from './Menu.module.css';

export interface MenuItem {
  label: string;
  onSelect: () => void;
  /** The state of an entry that is on or off. */
  checked?: boolean;
}

interface Props {
  label: string;
  items: readonly MenuItem[];
  /** True if the focus comes back to it when it is shown again. */
  autoFocus?: boolean;
}

export function Menu({ label, items, autoFocus = false }: Props) {
  const id = useId();
  return (
    <>
      <Button
        autoFocus={autoFocus}
        kind="icon"
        className={styles.open}
        aria-label={label}
        title={label}
        popoverTarget={id}
      >
        <Icon name="more" />
      </Button>
      <fieldset id={id} className={styles.list} popover="auto" aria-label={label}>
        {items.map(({ label: name, checked, onSelect }) => (
          <button
            key={name}
            type="button"
            className={styles.item}
            aria-pressed={checked}
            popoverTarget={id}
            popoverTargetAction="hide"
            onClick={onSelect}
          >
            <span className={styles.check}>{checked && <Icon name="right" />}</span>
            {name}
          </button>
        ))}
      </fieldset>
    </>
  );
}
