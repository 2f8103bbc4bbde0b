/** The table that a visitor gives, for as long as the page is open: another page and back, and it is still there. */
import { create } from 'zustand';

/** The source of a table: text to be edited, or one too long for that, under its name (null if it was pasted). */
type TableSource =
  | { kind: 'typed'; text: string }
  | { kind: 'long'; text: string; name: string | null; size: number };

/** The reason why something is no table at all, and its name if it was a file. */
export interface Unreadable {
  kind: 'too-large' | 'too-many-lines' | 'binary' | 'unread';
  name: string | null;
}

interface TableInputState {
  source: TableSource;
  unreadable: Unreadable | null;
  /** The reading that the visitor chose of several, by its name. */
  choice: string | null;
}

export const useTableInput = create<TableInputState>(() => ({
  source: { kind: 'typed', text: '' },
  unreadable: null,
  choice: null,
}));
