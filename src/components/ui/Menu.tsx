/** A button that opens a menu: arrow keys, Home and End move in it, Escape and whatever is elsewhere close it. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import styles from './Menu.module.css';

export interface MenuItem {
  label: string;
  onSelect: () => void;
  /** For what is on or off. */
  checked?: boolean;
}

const MOVES: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

const kindOf = (checked: boolean | undefined) =>
  checked === undefined ? { role: 'menuitem' } : { role: 'menuitemcheckbox', 'aria-checked': checked };

interface Props {
  label: string;
  items: readonly MenuItem[];
  /** Whether the focus comes back to it, as it takes its place again. */
  autoFocus?: boolean;
}

export function Menu({ label, items, autoFocus = false }: Props) {
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    if (!isOpen) return;
    list.current?.querySelector('button')?.focus();
    const onElsewhere = ({ target }: Event) => {
      if (!(target instanceof Node && frame.current?.contains(target))) setOpen(false);
    };
    document.addEventListener('pointerdown', onElsewhere);
    document.addEventListener('focusin', onElsewhere);
    return () => {
      document.removeEventListener('pointerdown', onElsewhere);
      document.removeEventListener('focusin', onElsewhere);
    };
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
    const buttons = Array.from(list.current?.children ?? []).filter((child) => child instanceof HTMLElement);
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const next = MOVES[event.key]?.(at, buttons.length);
    if (next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
  };

  return (
    <div ref={frame} className={styles.menu}>
      <Button
        ref={opener}
        autoFocus={autoFocus}
        kind="icon"
        className={styles.open}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="more" />
      </Button>
      {isOpen && (
        <div
          ref={list}
          id={id}
          className={styles.list}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          onKeyDown={press}
        >
          {items.map(({ label: name, checked, onSelect }) => (
            <button
              key={name}
              type="button"
              className={styles.item}
              tabIndex={-1}
              {...kindOf(checked)}
              onClick={() => {
                close();
                onSelect();
              }}
            >
              <span className={styles.check}>{checked && <Icon name="right" />}</span>
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
