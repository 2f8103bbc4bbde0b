/** The table that a visitor gives: its source, and the findings of checking it so far. */
import { useEffect, useState } from 'react';
import { type Unreadable, useTableInput } from '../../../store/data/tableInput.ts';
import { type Checked, checkTable } from '../ownTable/check.ts';
import { decodeText } from '../ownTable/decode.ts';
import { MOST_BYTES, sizeProblem } from '../ownTable/size.ts';

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

/** The largest number of characters in the text field: more would make it slow. */
export const MOST_SHOWN = 400_000;

const refuse = (kind: Unreadable['kind'], name: string | null) =>
  useTableInput.setState({ unreadable: { kind, name } });

function give(given: string, name: string | null, size: number): void {
  const problem = sizeProblem(given);
  if (problem !== null) refuse(problem, name);
  else {
    const isLong = given.length > MOST_SHOWN;
    const text = given.replace(/^\ufeff/, '');
    useTableInput.setState({
      unreadable: null,
      source: isLong ? { kind: 'long', text, name, size } : { kind: 'typed', text },
    });
  }
}

async function read(file: File): Promise<void> {
  if (file.size > MOST_BYTES) return refuse('too-large', file.name);
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return refuse('unread', file.name);
  const given = decodeText(new Uint8Array(bytes));
  if (given === null) return refuse('binary', file.name);
  useTableInput.setState({ choice: null });
  give(given, file.name, file.size);
}

export function useTable() {
  const { source, unreadable, choice } = useTableInput();
  const [checked, setChecked] = useState<{ text: string; choice: string | null; result: Checked } | null>(
    null,
  );
  const { text } = source;

  useEffect(() => {
    const ending = new AbortController();
    const check = async () => {
      const result = await inSlices(checkTable(text, choice), ending.signal);
      if (result !== null && !ending.signal.aborted) setChecked({ text, choice, result });
    };
    void check();
    return () => ending.abort();
  }, [text, choice]);

  const isChecked = checked?.text === text && checked.choice === choice;
  return {
    source,
    unreadable,
    /** Null while it is being checked, and if there is nothing to check. */
    checked: text.trim() !== '' && isChecked ? checked.result : null,
    isChecking: text.trim() !== '' && !isChecked,
    type: (typed: string) => give(typed, null, typed.length),
    read,
    choose: (chosen: string) => useTableInput.setState({ choice: chosen }),
  };
}
