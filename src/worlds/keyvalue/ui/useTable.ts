/** The table that a visitor gives: its source, and the findings of checking it so far. */
import { useEffect, useState } from 'react';
import { type Checked, checkTable } from '../ownTable/check.ts';
import { decodeText } from '../ownTable/decode.ts';

/** Milliseconds of work between two breaths: half a frame. */
const SLICE = 8;

const breath = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * Does long work in slices, between which the page can do what else it has to.
 * @returns what comes of it, or null if `signal` ended it
 */
async function inSlices<Result>(
  work: Generator<unknown, Result>,
  signal: AbortSignal,
): Promise<Result | null> {
  for (;;) {
    const until = performance.now() + SLICE;
    while (performance.now() < until) {
      const { done, value } = work.next();
      if (done) return value;
    }
    await breath();
    if (signal.aborted) return null;
  }
}

/** The largest size of a file: more is no table of 25,000 lines. */
const MOST_BYTES = 20_000_000;
/** The largest number of characters in the text field: more would make it slow. */
export const MOST_SHOWN = 400_000;

/** The source of a table: text to be edited, or one too long for that, under its name (null if it was pasted). */
type Source =
  | { kind: 'typed'; text: string }
  | { kind: 'long'; text: string; name: string | null; size: number };

/** The reason why a file is no table at all. */
type Unreadable = { kind: 'too-large' | 'binary' | 'unread'; name: string };

export function useTable() {
  const [source, setSource] = useState<Source>({ kind: 'typed', text: '' });
  const [unreadable, setUnreadable] = useState<Unreadable | null>(null);
  const [checked, setChecked] = useState<{ text: string; result: Checked } | null>(null);
  const { text } = source;

  useEffect(() => {
    const ending = new AbortController();
    const check = async () => {
      const result = await inSlices(checkTable(text), ending.signal);
      if (result !== null && !ending.signal.aborted) setChecked({ text, result });
    };
    void check();
    return () => ending.abort();
  }, [text]);

  function give(given: string, name: string | null, size: number): void {
    setUnreadable(null);
    setSource(
      given.length > MOST_SHOWN
        ? { kind: 'long', text: given, name, size }
        : { kind: 'typed', text: given.replace(/^\ufeff/, '') },
    );
  }

  async function read(file: File): Promise<void> {
    if (file.size > MOST_BYTES) return setUnreadable({ kind: 'too-large', name: file.name });
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) return setUnreadable({ kind: 'unread', name: file.name });
    const given = decodeText(new Uint8Array(bytes));
    if (given === null) setUnreadable({ kind: 'binary', name: file.name });
    else give(given, file.name, file.size);
  }

  return {
    source,
    unreadable,
    /** Null while it is being checked, and if there is nothing to check. */
    checked: text.trim() !== '' && checked?.text === text ? checked.result : null,
    isChecking: text.trim() !== '' && checked?.text !== text,
    type: (typed: string) => give(typed, null, typed.length),
    read,
  };
}
