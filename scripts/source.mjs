import { fileURLToPath } from 'node:url';

/**
 * Imports a TypeScript module of the project into Node, through Vite. Only after `setUp`.
 *
 * @template Module
 * @param {string} path in the repository
 * @returns {Promise<Module>}
 */
export async function importSource(path) {
  const { runnerImport } = await import('vite');
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'warn' });
  return /** @type {Module} */ (module);
}
