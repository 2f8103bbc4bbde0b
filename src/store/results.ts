/** The published results, fetched when they are first wanted. */
import { type RunRecord, resultsSchema } from '../results/record.ts';

/** All records, or that there are none to be had: the file can't be reached, or can't be read. */
type Results = { kind: 'loaded'; runs: RunRecord[] } | { kind: 'unreachable' } | { kind: 'unreadable' };

const ADDRESS = `${import.meta.env.BASE_URL}results/runs.json`;

let loading: Promise<Results> | null = null;

async function load(): Promise<Results> {
  const response = await fetch(ADDRESS).catch(() => null);
  if (!response?.ok) return { kind: 'unreachable' };
  try {
    const { runs } = resultsSchema.parse(await response.json());
    return { kind: 'loaded', runs };
  } catch {
    return { kind: 'unreadable' };
  }
}

/** The same promise each time, until `forgetResults`; it never rejects. */
export function loadResults(): Promise<Results> {
  loading ??= load();
  return loading;
}

/** Lets them be fetched again, after they could not be had. */
export function forgetResults(): void {
  loading = null;
}
