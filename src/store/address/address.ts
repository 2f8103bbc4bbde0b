/**
 * The address of the page: the part of the URL behind `#`, as in `#/compare?expression=qxt+%2B+he`. So the site works
 * from any folder of any static host: the server only ever sees the folder, no rewriting of paths is needed, and
 * relative links to scripts and checkpoints hold on every page. The browser does the routing: a link is a plain link,
 * and one event reports that it was followed, which leaves nothing for a router library to do.
 */
import { useMemo, useSyncExternalStore } from 'react';

interface Address {
  /** Begins with a slash and, unless it is nothing else, ends without one. */
  path: string;
  query: string;
}

/** Decodes a path: browsers write `%3C` for `<`. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Parses the address behind `#`; any text gives a path. */
export function parseAddress(hash: string): Address {
  const [path, query = ''] = hash.slice(1).split(/\?(.*)/s);
  return { path: `/${decoded(path).replace(/^\/+|\/+$/g, '')}`, query };
}

/**
 * The address that the page has reached. The browser is ahead of it from the moment a link is followed until its event.
 */
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

/** Returns the current address. */
export function useAddress(): Address {
  const hash = useSyncExternalStore(listen, whereReached);
  return useMemo(() => parseAddress(hash), [hash]);
}

/** Some hosts answer every path with this page: takes a page's name at the end of the path for the address behind #. */
export function adoptPath(): void {
  const [, folder = '/', page = ''] = /^(.*\/)([^/]*)$/.exec(location.pathname) ?? [];
  if (page === '' || page.includes('.')) return;
  const address = location.hash || `#/${page}${location.search}`;
  history.replaceState(history.state, '', `${folder}${address}`);
}

/** Goes to a page. */
export function goTo(path: string): void {
  location.hash = path;
}

/** Writes the page's state into the address, without navigating; unless the visitor is about to leave the page. */
export function rewriteAddress(path: string, query: string): void {
  if (location.hash !== whereReached()) return;
  history.replaceState(history.state, '', query === '' ? `#${path}` : `#${path}?${query}`);
  reached = location.hash;
}
