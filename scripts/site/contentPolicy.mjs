/** The content policy of the built page: it loads everything from its own origin, and nothing else. */
import { createHash } from 'node:crypto';

/** The content of each script that stands in a page itself; those with attributes come from files. */
const INLINE = /<script>([\s\S]*?)<\/script>/g;

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Returns the policy of a page. Scripts within it are allowed by their hashes, so that nobody can add one. Workers obey
 * the policy of their own answer from the host, not this one.
 *
 * @param {string} html
 */
export function contentPolicy(html) {
  const inline = [...html.matchAll(INLINE)].map(([, script = '']) => hashOf(script));
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...inline].join(' ')}`,
    "style-src 'self'",
    // Figures become files by way of addresses that the page makes itself.
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * Puts the policy into the page, before everything that it is about.
 *
 * @returns {import('vite').Plugin}
 */
export const withContentPolicy = () => ({
  name: 'calm-lab:content-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html.replace(
        '<meta charset="utf-8" />',
        (charset) =>
          `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${contentPolicy(html)}" />`,
      ),
  },
});
