/** A host as plain as they come: it serves the built site below a sub-path, and nothing for any other address. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const SITE = 'dist';
const SUB_PATH = '/some/where/';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

interface StaticHost {
  /** The address of the site. */
  address: string;
  close(): Promise<void>;
}

/**
 * Serves the built site from a port and an origin of its own.
 * @param headers that come with every file
 * @param changed returns another content for a file, if it has changed since the build
 */
export async function hostSite(
  headers: Record<string, string> = {},
  changed: (path: string, content: Buffer) => Buffer = (_, content) => content,
): Promise<StaticHost> {
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const path = `${pathname.slice(SUB_PATH.length)}${pathname.endsWith('/') ? 'index.html' : ''}`;
    const file = join(SITE, path);
    if (!pathname.startsWith(SUB_PATH) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache', ...headers });
    response.end(changed(path, readFileSync(file)));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}${SUB_PATH}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
