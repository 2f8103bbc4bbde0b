import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { sourceAddress } from './scripts/sourceAddress.mjs';

const address = sourceAddress(JSON.parse(readFileSync('package.json', 'utf8')));
if (address !== undefined) process.env.VITE_SOURCE_URL ??= address;

/** `base: './'` lets the built site be served from any sub-path. */
export default defineConfig({
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: { target: 'es2023' },
});
