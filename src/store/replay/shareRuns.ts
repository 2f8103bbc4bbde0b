/** The recorded runs with other shares of the keys, a file each, fetched when they are first wanted. */
import { SHARES, type Share, type ShareRun, shareRunPath, shareRunSchema } from '../../results/shareRun.ts';
import { type Published, published } from '../results/results.ts';

/** What is there of each share; a share whose file is still on its way has nothing. */
export type ShareRuns = Partial<Record<Share, Published<ShareRun>>>;

const files = SHARES.map((percent) => ({ percent, file: published(shareRunPath(percent), shareRunSchema) }));

/** Fetches all of them, those that could not be had for another time, too. */
export function loadShareRuns(onLoaded: (runs: ShareRuns) => void): void {
  for (const { percent, file } of files) {
    void file.load().then((found) => {
      if (found.kind !== 'loaded') file.forget();
      onLoaded({ [percent]: found });
    });
  }
}
