import styles from './CellTip.module.css';

interface Props {
  id: string;
  /** The meaning of the cell, and its state. */
  text: string;
  note: string;
  /** CSS lengths: a point at the cell, and the offset of the tip that keeps it within the map. */
  left: string | number;
  top: string | number;
  transform: string;
  /** The index of the cell, from 0, and their number, if cells are counted. */
  place?: { index: number; of: number };
}

/** The description of the cell of a map that the pointer or the arrow keys are at: the active option of its listbox. */
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
