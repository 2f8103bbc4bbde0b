import { adapterWanted, browsersAtHand, launchOptions } from './browser.mjs';

/**
 * What the test runners launch: the first browser at hand, on the software adapter unless CALM_ADAPTER says
 * otherwise, so that a test comes out the same on every machine.
 *
 * @throws {Error} if there is no browser
 */
export function testLaunchOptions() {
  const [browser] = browsersAtHand();
  if (browser === undefined) throw new Error('No Chrome or Chromium found. `npm test` installs one.');
  return launchOptions(browser, adapterWanted() ?? 'software');
}
