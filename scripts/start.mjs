/** `npm start`: sets up, builds the page, serves it and prints its address; or serves the sources to developers. */
import { command, wholeNumber } from './arguments.mjs';
import { isFresh } from './freshness.mjs';
import { setUp } from './setup.mjs';

const USAGE = `npm start [-- [--port N] [--dev]]

Builds CALM Lab where its sources have changed, serves it and prints its address.
  --port N   port to serve on; the next free one if it is taken (default 5173)
  --dev      serves the sources as they are, and reloads the page when one of them changes`;

/** The files and folders that the built page is made from. */
const SOURCES = [
  'src',
  'public',
  'index.html',
  '.env',
  'vite.config.ts',
  'scripts/site',
  'package.json',
  'package-lock.json',
];

/** @param {number} port */
async function serveBuilt(port) {
  const { build, preview } = await import('vite');
  if (!isFresh('dist/index.html', SOURCES)) {
    console.log('Building the page, which takes a few seconds…');
    await build({ logLevel: 'error' });
  }
  return preview({ preview: { port } });
}

/** @param {number} port */
async function serveSources(port) {
  const { createServer } = await import('vite');
  const server = await createServer({ server: { port } });
  return server.listen();
}

await command(
  USAGE,
  { options: { port: { type: 'string', default: '5173' }, dev: { type: 'boolean', default: false } } },
  async ({ values }) => {
    const port = wholeNumber('--port', values.port, 1, 65535);
    setUp();
    const server = await (values.dev ? serveSources(port) : serveBuilt(port));
    console.log(`CALM Lab is served at ${server.resolvedUrls?.local[0]}`);
  },
);
