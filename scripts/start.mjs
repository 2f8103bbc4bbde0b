/** `npm start`: sets up, serves the page with reloading on change, and prints its address. */
import { command, wholeNumber } from './arguments.mjs';
import { setUp } from './setup.mjs';

const USAGE = `npm start [-- --port N]

Serves CALM Lab and prints its address.
  --port N   port to serve on; the next free one if it is taken (default 5173)`;

await command(USAGE, { options: { port: { type: 'string', default: '5173' } } }, async ({ values }) => {
  const port = wholeNumber('--port', values.port, 1, 65535);
  setUp();
  const { createServer } = await import('vite');
  const server = await createServer({ server: { port } });
  await server.listen();
  console.log(`CALM Lab is served at ${server.resolvedUrls?.local[0]}`);
});
