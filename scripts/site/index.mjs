/** The plugins that make of a build the site as it is hosted. */
import { withContentPolicy } from './contentPolicy.mjs';
import { hostHeaders } from './hostHeaders.mjs';
import { offline } from './offline.mjs';

/**
 * Lets a plugin work on the site alone: the commands build other pages, which are never hosted.
 *
 * @param {import('vite').Plugin} plugin
 * @returns {import('vite').Plugin}
 */
const ofSite = (plugin) => ({
  ...plugin,
  apply: ({ build }, { command }) =>
    (plugin.apply === undefined || plugin.apply === command) &&
    [undefined, 'index.html'].includes(/** @type {string | undefined} */ (build?.rolldownOptions?.input)),
});

/** Returns the plugins of the hosted site. */
export const site = () => [withContentPolicy(), hostHeaders(), ...offline()].map(ofSite);
