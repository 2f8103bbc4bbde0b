/** The visitor's attendance: training pauses while the page is hidden, and the screen stays awake, if they chose so. */
import type { Stage } from '../../training/stages.ts';
import { useAway } from '../training/away.ts';
import type { Lab } from './lab.ts';
import { trainingStage } from './state.ts';

/** The parts of a page and its browser that this needs; `wakeLock` is missing where the browser has none. */
interface Page {
  document: Pick<Document, 'hidden' | 'addEventListener'>;
  wakeLock?: Pick<WakeLock, 'request'> | undefined;
}

/** Follows the page's visibility and the training, for as long as the page lives. */
export function attend(lab: Pick<Lab, 'store' | 'play' | 'pause'>, { document, wakeLock }: Page): void {
  let paused: Stage | null = null;
  /** The lock on the screen that was asked for; null if none is wanted. */
  let held: Promise<WakeLockSentinel | null> | null = null;

  function keepAwake(): void {
    const isTraining = trainingStage(lab.store.getState()) !== null;
    const isWanted = useAway.getState().keepsAwake && isTraining && !document.hidden;
    if (isWanted && held === null && wakeLock !== undefined) {
      // A browser may refuse, on a low battery for one: then the screen sleeps as it likes.
      held = wakeLock.request('screen').catch(() => null);
    } else if (!isWanted && held !== null) {
      void held.then((lock) => lock?.release());
      held = null;
    }
  }

  function onVisibility(): void {
    const training = trainingStage(lab.store.getState());
    if (document.hidden && training !== null && !useAway.getState().trainsHidden) {
      paused = training;
      lab.pause();
    } else if (!document.hidden && paused !== null) {
      const isAtRest = training === null && lab.store.getState().phases[paused]?.status === 'paused';
      if (isAtRest) lab.play(paused);
      paused = null;
    }
    keepAwake();
  }

  document.addEventListener('visibilitychange', onVisibility);
  lab.store.subscribe(keepAwake);
  useAway.subscribe(keepAwake);
}
