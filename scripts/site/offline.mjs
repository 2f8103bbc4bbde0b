/** The service worker that opens the page without a network, and the manifest with which it can be installed. */
import { VitePWA } from 'vite-plugin-pwa';

/**
 * Returns an answer that may be kept: a host that answers every address with its front page, and a network that wants a
 * password first, send pages in the place of files. The service worker holds a copy of this function alone.
 *
 * @param {{ response: Response }} answer
 */
const fileOnly = async ({ response }) =>
  response.ok && !(response.headers.get('content-type') ?? '').includes('text/html') ? response : null;

/** The addresses of models, recordings and results, which are kept once they were opened. */
const SHIPPED = /\/(?:checkpoints|recordings|results)\/[^?]+$/;

/** The workers that check and race: each brings all of TensorFlow.js, for the few who press its button. */
const ON_DEMAND = 'assets/{check,race}.worker-*.js';

/**
 * Builds the service worker. Everything that the page is built from is fetched ahead, but for what is ON_DEMAND; a new version waits until a
 * visitor takes it (src/store/ui/offline.ts).
 */
export const offline = () =>
  VitePWA({
    registerType: 'prompt',
    injectRegister: false,
    manifest: {
      name: 'CALM Lab',
      short_name: 'CALM Lab',
      description:
        'Train two tiny language models in your browser, and the link that lets one use the other.',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#f8fafb',
      theme_color: '#f8fafb',
      icons: [
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    workbox: {
      globPatterns: ['index.html', 'icon-180.png', 'assets/*.{js,css,wasm}'],
      globIgnores: [ON_DEMAND],
      // The page's own addresses stand behind the #; others on the same host are none of its business.
      navigateFallback: null,
      ignoreURLParametersMatching: [/./],
      clientsClaim: true,
      inlineWorkboxRuntime: true,
      runtimeCaching: [
        {
          urlPattern: /\/assets\/(?:check|race)\.worker-[^?]+$/,
          handler: 'CacheFirst',
          options: {
            cacheName: 'calm-lab-on-demand',
            expiration: { maxEntries: 2 },
            plugins: [{ cacheWillUpdate: fileOnly }],
          },
        },
        {
          urlPattern: SHIPPED,
          handler: 'NetworkFirst',
          options: {
            cacheName: 'calm-lab-shipped',
            networkTimeoutSeconds: 4,
            plugins: [{ cacheWillUpdate: fileOnly }],
          },
        },
      ],
    },
  });
