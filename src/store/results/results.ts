/** The published results, a file each, fetched when they are first used. */
import type { z } from 'zod';
import { resultsSchema } from '../../results/record.ts';

/** The content of a file, or a failure: it can't be reached, or can't be read. */
export type Published<Content> =
  | { kind: 'loaded'; content: Content }
  | { kind: 'unreachable' }
  | { kind: 'unreadable' };

async function load<Content>(path: string, schema: z.ZodType<Content>): Promise<Published<Content>> {
  const response = await fetch(`${import.meta.env.BASE_URL}${path}`).catch(() => null);
  if (!response?.ok) return { kind: 'unreachable' };
  try {
    return { kind: 'loaded', content: schema.parse(await response.json()) };
  } catch {
    return { kind: 'unreadable' };
  }
}

/**
 * Describes a published file.
 * @param path of the file, below the page's address
 */
export function published<Content>(path: string, schema: z.ZodType<Content>) {
  let loading: Promise<Published<Content>> | null = null;
  return {
    /** Fetches the file, and returns the same promise each time, until `forget`; it never rejects. */
    load() {
      loading ??= load(path, schema);
      return loading;
    },
    /** Lets the file be fetched again, after a failure. */
    forget() {
      loading = null;
    },
  };
}

/** The records of all runs. */
export const publishedRuns = published('results/runs.json', resultsSchema);
