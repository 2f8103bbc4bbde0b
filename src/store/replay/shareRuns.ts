/** The recorded runs with other shares of the keys, a file each, fetched when they are first used. */
import { SHARES, type Share, type ShareRun, shareRunPath, shareRunSchema } from '../../results/shareRun.ts';
import { type Published, published } from '../results/results.ts';

/** The run of each share; a share whose file is still being fetched has none. */
export type ShareRuns = Partial<Record<Share, Published<ShareRun>>>;

const files = SHARES.map((percent) => ({ percent, file: published(shareRunPath(percent), shareRunSchema) }));

/** Fetches all of them, and tries those again that failed earlier. */
export function loadShareRuns(onLoaded: (runs: ShareRuns) => void): void {
  for (const { percent, file } of files) {
    void file.load().then((found) => {
      if (found.kind !== 'loaded') file.forget();
      onLoaded({ [percent]: found });
    });
  }
}
