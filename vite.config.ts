import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { site } from './scripts/site/index.mjs';
import { sourceAddress } from './scripts/sourceAddress.mjs';

const address = sourceAddress(JSON.parse(readFileSync('package.json', 'utf8')));
if (address !== undefined) process.env.VITE_SOURCE_URL ??= address;

/** Has the parts of the page loaded by `src/preload.ts`, which tries those again that could not be fetched. */
const preload: Plugin = {
  name: 'calm-lab:preload',
  enforce: 'pre',
  resolveId: (id) => (id === '\0vite/preload-helper.js' ? resolve('src/preload.ts') : undefined),
};

/** `base: './'` lets the built site be served from any sub-path. */
export default defineConfig({
  base: './',
  plugins: [preload, react(), site()],
  worker: { format: 'es' },
  build: { target: 'es2023' },
});
