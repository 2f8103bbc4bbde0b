/** A recording of a real run in the place of the visitor's own: what is inside shows it, under a label that says so. */
import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { LabContext } from '../../store/context.ts';
import { fetchReplay, type Replay } from '../../store/replay.ts';
import { ReplayContext } from '../../store/replayContext.ts';
import { Note } from '../ui/Note.tsx';
import styles from './Recorded.module.css';

/** One for the visit, so that it is where it was when the visitor comes back. */
let fetching: Promise<Replay> | null = null;

function theReplay(): Promise<Replay> {
  fetching ??= fetchReplay().catch((error: unknown) => {
    fetching = null;
    throw error;
  });
  return fetching;
}

function Label({ replay }: { replay: Replay }) {
  const { recording: words, settings: settingWords } = useWords('lab');
  const { recording } = replay.lab.store.getState();
  if (recording === null) return null;
  const { adapter, date, settings } = recording;
  return (
    <header className={styles.label}>
      <h2 id="recording" className={styles.title}>
        {words.title}
      </h2>
      <p>
        {words.provenance(adapter, date.slice(0, 10), settings.seed, settingWords.presets[settings.preset])}
      </p>
      <p className={styles.limits}>{words.limits}</p>
    </header>
  );
}

export function Recorded({ children }: { children: ReactNode }) {
  const { recording: words } = useWords('lab');
  const [replay, setReplay] = useState<Replay | 'failed' | null>(null);
  useEffect(() => {
    theReplay().then(setReplay, () => setReplay('failed'));
  }, []);
  if (replay === null) return <p role="status">{words.loading}</p>;
  if (replay === 'failed') return <Note>{words.failed}</Note>;
  return (
    <section className={styles.recorded} aria-labelledby="recording">
      <Label replay={replay} />
      <LabContext value={replay.lab}>
        <ReplayContext value={replay}>{children}</ReplayContext>
      </LabContext>
    </section>
  );
}
