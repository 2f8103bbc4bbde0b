import type { ReactNode } from 'react';
import { PHASE_NAMES } from '../../i18n/names.ts';
import type { Phase } from '../../worlds/phases.ts';
import { Disc } from './Disc.tsx';
import styles from './SmallTable.module.css';

/** The heading of a column: its name, a name that is only spoken, or a model; empty above a column without one. */
export type Head = string | { spoken: string } | { phase: Phase };

function HeadCell({ head }: { head: Head }) {
  if (head === '') return <td />;
  if (typeof head === 'string') return <th scope="col">{head}</th>;
  if ('phase' in head) {
    return (
      <th scope="col" data-phase={head.phase} className={styles.phase}>
        <Disc phase={head.phase} /> {PHASE_NAMES[head.phase]}
      </th>
    );
  }
  return (
    <th scope="col">
      <span className="spoken">{head.spoken}</span>
    </th>
  );
}

/** The head of a table, a heading for each column. */
export const Heads = ({ of, isSpoken = false }: { of: readonly Head[]; isSpoken?: boolean }) => (
  <thead className={isSpoken ? 'spoken' : ''}>
    <tr>
      {of.map((head, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a heading is what stands at its place
        <HeadCell key={place} head={head} />
      ))}
    </tr>
  </thead>
);

interface Props {
  /** A description, in words, if it may scroll in its frame: then the keyboard has to find it. */
  label?: string;
  caption?: ReactNode;
  heads: readonly Head[];
  /** True if all columns but the first hold numbers, which stand at the right. */
  isNumeric?: boolean;
  /** The class of the frame. */
  className?: string;
  /** The rows. */
  children: ReactNode;
}

/** A table of a few figures, as it looks everywhere; where it is wider than its place, it scrolls. */
export function SmallTable({ label, caption, heads, isNumeric = false, className = '', children }: Props) {
  return (
    <section
      className={`${styles.frame} ${className}`}
      aria-label={label}
      tabIndex={label === undefined ? undefined : 0}
    >
      <table className={`${styles.table} ${isNumeric ? styles.numeric : ''}`} aria-label={label}>
        {caption !== undefined && <caption>{caption}</caption>}
        <Heads of={heads} />
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
