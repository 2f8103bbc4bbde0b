/** The loss of the GPU on demand, and a count of its buffers: code that the worker runs before its own. */

/** @typedef {import('playwright').BrowserContext} BrowserContext */
/** @typedef {import('playwright').Page} Page */

const LOSE = 'calm-lab lose the GPU';
const COUNT = 'calm-lab count the buffers';

const PRELUDE = `
  let buffers = 0;
  const request = GPUAdapter.prototype.requestDevice;
  GPUAdapter.prototype.requestDevice = async function (...wanted) {
    const device = await request.apply(this, wanted);
    new BroadcastChannel('${LOSE}').onmessage = () => device.destroy();
    return device;
  };
  const create = GPUDevice.prototype.createBuffer;
  GPUDevice.prototype.createBuffer = function (...wanted) {
    buffers++;
    return create.apply(this, wanted);
  };
  const destroy = GPUBuffer.prototype.destroy;
  const destroyed = new WeakSet();
  GPUBuffer.prototype.destroy = function () {
    if (!destroyed.has(this)) buffers--;
    destroyed.add(this);
    return destroy.apply(this);
  };
  const channel = new BroadcastChannel('${COUNT}');
  channel.onmessage = ({ data }) => data === 'ask' && channel.postMessage(buffers);
`;

/** Makes the pages of a context lose their GPU when asked, and count its buffers. @param {BrowserContext} context */
export const losable = (context) =>
  context.route(/lab\.worker.*\.js/, async (route) => {
    const response = await route.fetch();
    // A worker that came out of the browser's cache would run without it.
    const headers = { ...response.headers(), 'cache-control': 'no-store' };
    await route.fulfill({ response, headers, body: `${PRELUDE}\n${await response.text()}` });
  });

/** @param {Page} page */
export const lose = (page) => page.evaluate((name) => new BroadcastChannel(name).postMessage(null), LOSE);

/** Returns the number of buffers on the GPU. @param {Page} page @returns {Promise<number>} */
export const buffersOf = (page) =>
  page.evaluate(
    (name) =>
      new Promise((resolve) => {
        const channel = new BroadcastChannel(name);
        channel.onmessage = ({ data }) => {
          if (typeof data !== 'number') return;
          channel.close();
          resolve(data);
        };
        channel.postMessage('ask');
      }),
    COUNT,
  );
