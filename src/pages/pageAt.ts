/** Returns the page at a path, if there is one. A route may end in `/*`, for all pages right below it. */
export const pageAt = <Page>(routes: ReadonlyMap<string, Page>, path: string): Page | undefined =>
  routes.get(path) ?? routes.get(path.replace(/[^/]+$/, '*'));
