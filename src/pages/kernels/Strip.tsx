/** Every dispatch of a step in order, a cell each: alike in width, or as wide as their shares of the time. */
import { type CSSProperties, type KeyboardEvent, useRef } from 'react';
import { within } from '../../components/ui/moves.ts';
import { percent } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import type { StepDispatch, StepPart } from '../../protocol/kernels.ts';
import type { StepKernels } from '../../store/inspect/insideState.ts';
import icon from './KernelIcon.module.css';
import { familyOf, fileOf, ICONS } from './KernelIcon.tsx';
import styles from './Strip.module.css';

/** A step as stretches of dispatches that belong to the same part of it, in order. */
interface Stretch {
  part: StepPart;
  /** The first of its dispatches, and how many there are. */
  from: number;
  count: number;
}

/** The stretches of a step: an early exit's loss comes amid the forward pass, which then has two. */
export function stretchesOf(dispatches: readonly Pick<StepDispatch, 'part'>[]): Stretch[] {
  const stretches: Stretch[] = [];
  dispatches.forEach(({ part }, i) => {
    const last = stretches.at(-1);
    if (last?.part === part) last.count++;
    else stretches.push({ part, from: i, count: 1 });
  });
  return stretches;
}

/** Returns the share of the time that dispatches take together. */
export const shareOf = (shares: readonly number[], { from, count }: Stretch): number =>
  shares.slice(from, from + count).reduce((sum, share) => sum + share, 0);

/** Returns the dispatch that a key leads to from another; null if it leads nowhere. */
export function moved(at: number, key: string, stretches: readonly Stretch[], count: number): number | null {
  const stretch = stretches.findLastIndex(({ from }) => from <= at);
  switch (key) {
    case 'ArrowLeft':
      return within(at - 1, count);
    case 'ArrowRight':
      return within(at + 1, count);
    case 'ArrowUp':
      return stretches[within(stretch - 1, stretches.length)].from;
    case 'ArrowDown':
      return stretches[within(stretch + 1, stretches.length)].from;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

interface Props {
  step: StepKernels;
  shares: readonly number[] | null;
  /**
   * The selected dispatch; the described one, which may be another that is pointed at; and the handlers that change
   * them.
   */
  at: number;
  shown: number;
  detailsId: string;
  onMove: (to: number) => void;
  onHover: (over: number | null) => void;
}

/** Cells fill their row only where their factors sum to more than 1. */
const FILLING = 1e6;

const indexOf = (target: EventTarget): number | null => {
  const index = target instanceof HTMLElement ? target.dataset.index : undefined;
  return index === undefined ? null : Number(index);
};

export function Strip({
  step: { kernels, dispatches },
  shares,
  at,
  shown,
  detailsId,
  onMove,
  onHover,
}: Props) {
  const words = useWords('kernels');
  const host = useRef<HTMLDivElement>(null);
  const stretches = stretchesOf(dispatches);
  const widest = shares && Math.max(...stretches.map((stretch) => shareOf(shares, stretch)));
  const press = (event: KeyboardEvent) => {
    const to = moved(at, event.key, stretches, dispatches.length);
    if (to === null) return;
    event.preventDefault();
    host.current?.querySelector<HTMLElement>(`[data-index="${to}"]`)?.focus();
  };
  const cell = (index: number) => {
    const { name } = kernels[dispatches[index].kernel];
    const family = familyOf(name);
    const isSame = dispatches[index].kernel === dispatches[shown].kernel;
    return (
      <span
        key={index}
        role="option"
        tabIndex={index === at ? 0 : -1}
        aria-selected={index === at}
        aria-label={`${index + 1}: ${words.families[family]}, ${fileOf(name)}`}
        aria-describedby={index === at ? detailsId : undefined}
        data-index={index}
        data-family={family}
        className={`${icon.icon} ${styles.cell} ${isSame ? styles.same : ''}`}
        style={shares ? { flexGrow: FILLING * shares[index] } : undefined}
      >
        <span className={styles.icon}>{ICONS[family]}</span>
      </span>
    );
  };
  return (
    <div
      ref={host}
      role="listbox"
      tabIndex={-1}
      aria-label={words.stripLabel}
      aria-orientation="horizontal"
      className={`stack-3 ${shares ? styles.measured : ''}`}
      onKeyDown={press}
      onFocus={({ target }) => onMove(indexOf(target) ?? at)}
      onPointerOver={({ target, pointerType }) => onHover(pointerType === 'mouse' ? indexOf(target) : null)}
      onPointerLeave={() => onHover(null)}
    >
      {stretches.map((stretch) => {
        const share = shares && shareOf(shares, stretch);
        const name = words.parts[stretch.part];
        const width: CSSProperties = share && widest ? { width: `${(100 * share) / widest}%` } : {};
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
          <div
            key={stretch.from}
            role="group"
            aria-label={words.part(name, stretch.count)}
            className={styles.stretch}
          >
            <p className={styles.part} aria-hidden="true">
              <strong>{name}</strong>
              <span>{share === null ? stretch.count : percent(share)}</span>
            </p>
            <div className={styles.room} role="presentation">
              <div className={styles.cells} style={width} role="presentation">
                {Array.from({ length: stretch.count }, (_, i) => cell(stretch.from + i))}
              </div>
            </div>
          </div>
        );
      })}
    </div>
  );
}
