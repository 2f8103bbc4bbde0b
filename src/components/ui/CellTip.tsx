import styles from './CellTip.module.css';

interface Props {
  id: string;
  /** What the cell stands for, and what there is to say of it. */
  text: string;
  note: string;
  /** CSS lengths: a point at the cell, and how the tip is moved from there to stay within the map. */
  left: string | number;
  top: string | number;
  transform: string;
  /** Which cell it is, from 0, of how many, where cells are counted. */
  place?: { index: number; of: number };
}

/** What is told of the cell of a map that the pointer or the arrow keys are at: the active option of its listbox. */
export function CellTip({ id, text, note, left, top, transform, place }: Props) {
  return (
    <div
      id={id}
      role="option"
      aria-selected="true"
      aria-posinset={place && place.index + 1}
      aria-setsize={place?.of}
      tabIndex={-1}
      className={styles.tip}
      style={{ left, top, transform }}
    >
      <strong>{text}</strong> <span className={styles.note}>{note}</span>
    </div>
  );
}
