/**
 * Where the visitor is: the part of the address behind `#`, as in `#/compare?expression=qxt+%2B+he`. So the site
 * works from any folder of any static host: the server only ever sees the folder, no rewriting of paths is
 * needed, and relative links to scripts and checkpoints hold on every page. The browser does the routing: a link
 * is a plain link, and one event tells that it was followed, which leaves nothing for a router library to do.
 */
import { useMemo, useSyncExternalStore } from 'react';

interface Address {
  /** Begins with a slash and, unless it is nothing else, ends without one. */
  path: string;
  query: string;
}

/** A path as a person wrote it: browsers write `%3C` for `<`. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The address behind `#`; whatever stands there is some path. */
export function parseAddress(hash: string): Address {
  const [path, query = ''] = hash.slice(1).split(/\?(.*)/s);
  return { path: `/${decoded(path).replace(/^\/+|\/+$/g, '')}`, query };
}

/** Where the page is. The browser is ahead of it from when a link is followed until it says so. */
let reached: string | undefined;

function listen(onChange: () => void): () => void {
  const follow = () => {
    reached = location.hash;
    onChange();
  };
  addEventListener('hashchange', follow);
  return () => removeEventListener('hashchange', follow);
}

const whereReached = (): string => {
  reached ??= location.hash;
  return reached;
};

/** Where the visitor is. */
export function useAddress(): Address {
  const hash = useSyncExternalStore(listen, whereReached);
  return useMemo(() => parseAddress(hash), [hash]);
}

/** Goes to a page. */
export function goTo(path: string): void {
  location.hash = path;
}

/** Writes into the address what the page shows, without going anywhere; unless the visitor is on the way elsewhere. */
export function rewriteAddress(path: string, query: string): void {
  if (location.hash !== whereReached()) return;
  history.replaceState(history.state, '', query === '' ? `#${path}` : `#${path}?${query}`);
  reached = location.hash;
}
