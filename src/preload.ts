/**
 * The loading of a part of the page, in the place of Vite's own helper, which a plugin in `vite.config.ts` gives way to
 * this one. Browsers of before 2026 keep in mind that a module could not be fetched, and never ask for it again in that
 * document: so its files are fetched first, and imported, out of the browser's cache, once all of them are there.
 */

/** The files that are there or on their way, by address; at first those that the document came with. */
const files = new Map<string, Promise<void>>();
for (const { href } of document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')) {
  files.set(href, Promise.resolve());
}

/** Returns the file that a function of the form `() => import('./file.js')` imports. */
const importedBy = (load: () => Promise<unknown>): string[] =>
  /import\(["'`]([^"'`]+)["'`]\)/.exec(String(load))?.slice(1) ?? [];

async function fetchScript(address: string): Promise<void> {
  const response = await fetch(address);
  // A host that answers every address sends its front page.
  const isScript = response.ok && !(response.headers.get('content-type') ?? '').includes('text/html');
  if (!isScript) throw new Error(`${address} is not there: ${response.status}`);
  await response.arrayBuffer();
}

function addStyle(address: string): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  if (links.some(({ href }) => href === address)) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.crossOrigin = '';
  link.href = address;
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(`${address} could not be loaded`));
    });
    document.head.append(link);
  });
}

function fetchOnce(address: string): Promise<void> {
  const present = files.get(address);
  if (present) return present;
  const fetching = address.endsWith('.css') ? addStyle(address) : fetchScript(address);
  files.set(address, fetching);
  fetching.catch(() => files.delete(address));
  return fetching;
}

/**
 * Loads a part of the page. Rejects if a file of it can't be had, and may then be called again.
 * @param load imports it
 * @param needed the files that it consists of, if there are several
 * @param importer the address that those are relative to
 */
export async function __vitePreload<Module>(
  load: () => Promise<Module>,
  needed: readonly string[] | undefined,
  importer: string,
): Promise<Module> {
  const addresses = [...importedBy(load), ...(needed ?? [])].map((file) => new URL(file, importer).href);
  await Promise.all(addresses.map(fetchOnce));
  return load();
}
