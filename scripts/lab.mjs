/**
 * The lab for scripts: trains, evaluates, saves and loads through the same worker and messages as the page.
 */
import { openHeadless } from './headless.mjs';

/** @typedef {import('./headless.mjs').Prepare} Prepare */
/** @typedef {import('./headless.mjs').OpenPage} OpenPage */
/** @typedef {import('./page/headless.ts').HeadlessEvent} HeadlessEvent */
/** @typedef {import('../src/protocol/messages.ts').Command} Command */
/** @typedef {import('../src/worlds/phases.ts').Phase} Phase */
/** @typedef {import('../src/training/stages.ts').Stage} Stage */
/** @typedef {import('../src/training/settings.ts').Settings} Settings */
/** @typedef {import('../src/inspection/ideas.ts').Idea} Idea */
/** @typedef {Awaited<ReturnType<typeof openLab>>} Lab */
/**
 * @template {HeadlessEvent['type']} Type
 * @typedef {Extract<HeadlessEvent, { type: Type }>} EventOf
 */
/** @typedef {EventOf<'table'>['accuracy']} Accuracy by suite and model, from 0 to 1 */

/** @param {HeadlessEvent} event @param {Stage} stage that the event should be about */
const isOf = (event, stage) => 'stage' in event && event.stage === stage;

/** A checkpoint that the lab refuses; the message gives the reasons. */
export class CheckpointRefused extends Error {}

/** The error of a training whose loss is no longer finite. */
export class TrainingDiverged extends Error {}

/** The page that the lab runs in. */
export const LAB_PAGE = 'scripts/page/headless.html';

/**
 * Opens the lab in a headless browser of this machine, or wherever `open` opens its page. Every method rejects in
 * words if the worker fails, if WebGPU goes away or if the page breaks.
 *
 * @param {(prepare: Prepare) => Promise<OpenPage>} open
 */
export async function openLab(open = (prepare) => openHeadless(LAB_PAGE, {}, prepare)) {
  /** @type {Set<(event: HeadlessEvent) => void>} */
  const listeners = new Set();
  let adapter = '';

  const { page, orFailure, close } = await open((blank, fail) =>
    blank.exposeFunction('report', (/** @type {HeadlessEvent} */ event) => {
      if (event.type === 'device') adapter = event.adapter;
      if (event.type === 'failed' || event.type === 'unavailable') fail(new Error(event.message));
      for (const listener of listeners) listener(event);
    }),
  );

  /**
   * Sends, and waits for the first event for which `pick` returns something.
   *
   * @template Answer
   * @param {() => Promise<void>} send
   * @param {(event: HeadlessEvent) => Answer | undefined} pick may throw to refuse
   * @returns {Promise<Answer>}
   */
  async function ask(send, pick) {
    /** @type {(event: HeadlessEvent) => void} */
    let listener = () => {};
    const answer = new Promise((resolve, reject) => {
      listener = (event) => {
        try {
          const picked = pick(event);
          if (picked !== undefined) resolve(picked);
        } catch (error) {
          reject(error);
        }
      };
    });
    listeners.add(listener);
    try {
      const [picked] = await orFailure(Promise.all([answer, send()]));
      return picked;
    } finally {
      listeners.delete(listener);
    }
  }

  /** @param {Command} command */
  const send = (command) => page.evaluate((sent) => window.lab.send(sent), command);

  return {
    close,

    /** Returns the name of the adapter, once configured. */
    adapter: () => adapter,

    /** @param {Stage} stage @param {(event: HeadlessEvent) => void} listener gets every event of the stage from now on */
    listen(stage, listener) {
      /** @param {HeadlessEvent} event */
      const own = (event) => isOf(event, stage) && listener(event);
      listeners.add(own);
      return () => listeners.delete(own);
    },

    /** @param {Settings} settings */
    async configure(settings) {
      await ask(
        () => send({ type: 'configure', settings }),
        (event) => event.type === 'ready' || undefined,
      );
    },

    /** Trains a stage to its end; rejects if its loss diverges. @param {Stage} stage */
    async train(stage) {
      await ask(
        () => send({ type: 'play', stage }),
        (event) => {
          if (event.type !== 'phase' || !isOf(event, stage)) return undefined;
          if (event.status === 'diverged') {
            throw new TrainingDiverged(`Training ${stage} diverged at step ${event.step}.`);
          }
          return event.status === 'finished' || undefined;
        },
      );
    },

    /** Records all events from now on. @param {Settings} settings those it will be configured with */
    record: (settings) => page.evaluate((taken) => window.lab.record(taken), settings),

    /** @returns {Promise<Uint8Array<ArrayBuffer>>} what was taken down, as a file */
    recording: () => page.evaluate(() => window.lab.recording()),

    /**
     * Waits, after training, until a model has been asked about all keys.
     *
     * @param {Stage} stage
     * @param {number} keys how many there are
     * @returns {Promise<boolean[]>} true for each that was answered right
     */
    askedAbout(stage, keys) {
      /** @type {Map<number, boolean>} */
      const right = new Map();
      return ask(
        async () => {},
        (event) => {
          if (event.type !== 'cells' || event.map !== 'keys' || !isOf(event, stage)) return undefined;
          event.cells.forEach((key, i) => {
            right.set(key, event.right[i] === 1);
          });
          return right.size < keys
            ? undefined
            : Array.from({ length: keys }, (_, key) => right.get(key) === true);
        },
      );
    },

    /** Asks B every sum of two numbers, and every difference that is not negative. */
    async askNumbers() {
      let isAsked = false;
      await ask(
        () => send({ type: 'askCells', map: 'sums', stage: 'B' }),
        (event) => {
          if (event.type !== 'cells' || event.map !== 'sums') return undefined;
          isAsked ||= event.left > 0;
          return (isAsked && event.left === 0) || undefined;
        },
      );
    },

    /** @param {Stage} stage @returns {Promise<Uint8Array<ArrayBuffer>>} a safetensors file */
    save: (stage) =>
      ask(
        () => send({ type: 'save', id: 1, stage }),
        (event) => (event.type === 'checkpoint' && isOf(event, stage) ? event.bytes : undefined),
      ),

    /** Rejects with the reason if the checkpoint is refused. @param {Stage} stage @param {Uint8Array<ArrayBuffer>} bytes */
    async load(stage, bytes) {
      await ask(
        () =>
          page.evaluate(
            ([where, file]) => window.lab.load(where, file),
            /** @type {const} */ ([stage, bytes]),
          ),
        (event) => {
          if (event.type === 'refused') {
            throw new CheckpointRefused(`The checkpoint of ${stage} was refused: ${event.reason}`);
          }
          return (event.type === 'phase' && isOf(event, stage) && event.source === 'checkpoint') || undefined;
        },
      );
    },

    /**
     * @param {{ count: number, seed: number }} draw how many fresh expressions of each suite, and their seed
     * @returns {Promise<Pick<EventOf<'table'>, 'accuracy' | 'parts'>>}
     */
    evaluate: (draw) =>
      ask(
        () => send({ type: 'evaluate', id: 1, ...draw }),
        (event) => (event.type === 'table' ? event : undefined),
      ),

    /**
     * Measures another way of using A and B together than composing them.
     *
     * @param {Idea} idea
     * @param {{ count: number, seed: number }} draw how many expressions over held-out keys
     * @returns {Promise<number>} share that is answered right
     */
    tryIdea: (idea, draw) =>
      ask(
        () => send({ type: 'tryIdea', id: 1, idea, ...draw }),
        (event) => (event.type === 'ideaTried' ? event.accuracy : undefined),
      ),

    /**
     * Probes A's states, layer by layer, and B's cross-attention, block by block.
     *
     * @param {{ model: 'A' | 'A2', count: number, seed: number }} draw whose states; how many expressions B is asked
     * @returns {Promise<Pick<EventOf<'probed'>, 'layers' | 'blocks' | 'asked'>>}
     */
    probe: (draw) =>
      ask(
        () => send({ type: 'probe', id: 1, ...draw }),
        (event) => (event.type === 'probed' && event.status === 'done' ? event : undefined),
      ),
  };
}
