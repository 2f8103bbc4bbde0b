/**
 * The headers with which the built page is served: files whose names hold a hash of their content never change, everything else is asked
 * for again each time.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The service worker of the sources: it takes the place of one that a built page left at this address, and goes. */
const FAREWELL = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', async () => {
  await self.registration.unregister();
  for (const client of await self.clients.matchAll()) client.navigate(client.url);
});
`;

/**
 * Serves the built page as a host should, and the sources without what a browser kept of the built page.
 *
 * @returns {import('vite').Plugin}
 */
export const hostHeaders = () => ({
  name: 'calm-lab:host-headers',
  configurePreviewServer({ middlewares, config }) {
    middlewares.use('/assets', ({ url = '' }, response, next) => {
      const [path = ''] = url.split('?');
      // The front page in the place of a part of an older version would be taken for that part, and kept.
      if (!existsSync(resolve(config.root, config.build.outDir, 'assets', path.slice(1)))) {
        response.statusCode = 404;
        response.end();
        return;
      }
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      next();
    });
  },
  configureServer({ middlewares }) {
    middlewares.use('/sw.js', (_, response) => {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(FAREWELL);
    });
  },
});
