/** A run of the smallest world in the page, as a person trains it, and the weights that the page has saved of it. */

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('playwright').BrowserContext} BrowserContext */

export const MODELS = /** @type {const} */ (['A', 'B', 'A⊕B']);
/** Milliseconds after which a page from which nothing came counts as stuck. */
export const MOST_WAIT = 300_000;
/** Steps of training of each model. */
export const STEPS = 1000;

const SETTINGS = new URLSearchParams({
  preset: 'small',
  keys: '256',
  share: '0.5',
  operands: '2',
  ...Object.fromEntries(
    ['A', 'B'].flatMap((of) => [
      [`${of}.width`, '16'],
      [`${of}.rows`, '8'],
      [`${of}.goal`, 'none'],
    ]),
  ),
  'AB.rows': '10',
  ...Object.fromEntries(['A', 'B', 'AB'].map((of) => [`${of}.steps`, `${STEPS}`])),
});

/** The lab's address with the settings of the run. @param {string} site */
export const tinyAddress = (site) => `${site}#/lab?${SETTINGS}`;

/** @param {Page} page @param {string} model */
const panel = (page, model) => page.getByRole('region', { name: new RegExp(`^${model} `) });

/** Begins to train a model that is untrained. @param {Page} page @param {string} model */
export const train = (page, model) =>
  panel(page, model)
    .getByRole('button', { name: `Train ${model}` })
    .click();

/** The steps that a model has seen, as the page shows them. @param {Page} page @param {string} model */
export async function stepOf(page, model) {
  const text = (await panel(page, model).textContent()) ?? '';
  return Number(/step ([\d,]+)/.exec(text)?.[1]?.replaceAll(',', '') ?? 0);
}

/** Waits until the page has models to ask: not while it builds them anew. @param {Page} page */
export const ready = (page) =>
  page.getByRole('button', { name: 'Ask', exact: true, disabled: false }).waitFor();

/** Waits until a model has seen so many steps. @param {Page} page @param {string} model @param {number} step */
export const reached = (page, model, step) =>
  panel(page, model)
    .filter({
      hasText: new RegExp(
        `step (${Array.from({ length: STEPS + 1 - step }, (_, i) => thousands(step + i)).join('|')}) of`,
      ),
    })
    .waitFor();

/** @param {number} count */
const thousands = (count) => count.toLocaleString('en-US');

/** Waits until a model is trained to its end, in this visit or before. @param {Page} page @param {string} model */
export const trained = (page, model) =>
  panel(page, model)
    .getByText(/^Trained(,|$)/)
    .waitFor();

/**
 * Reads from the page's storage the SHA-256 of the weights and of the moments of each stage of the newest run, once
 * the last steps of all three are there.
 *
 * @param {Page} page
 * @returns {Promise<Record<string, string>>}
 */
export const savedWeights = (page) =>
  page.evaluate(async (stages) => {
    /** @type {<T>(request: IDBRequest<T>) => Promise<T>} */
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('calm-lab'));
    for (;;) {
      const store = database.transaction('stages').objectStore('stages');
      const saved = await done(store.getAll());
      const ended = saved.filter(({ standstill }) => standstill?.status === 'finished');
      if (ended.length >= stages) {
        /** @param {BufferSource} bytes */
        const hash = async (bytes) =>
          Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 8), (byte) =>
            byte.toString(16).padStart(2, '0'),
          ).join('');
        /** @type {Record<string, string>} */
        const found = {};
        for (const { stage, bytes, standstill } of ended) {
          const values = bytes.slice(8 + Number(new DataView(bytes).getBigUint64(0, true)));
          found[stage] = `${await hash(values)} ${await hash(standstill.optimiser.moments)}`;
        }
        database.close();
        return found;
      }
    }
  }, MODELS.length);
