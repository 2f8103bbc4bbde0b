/** A recording of a real run in place of the visitor's own: the content shows it, under a label. */
import { type ReactNode, use, useEffect } from 'react';
import { useWords } from '../../i18n/words.ts';
import { ProvideLab } from '../../store/lab/ProvideLab.tsx';
import { type Beginning, fetchReplay, type Replay } from '../../store/replay/replay.ts';
import { ReplayContext } from '../../store/replay/replayContext.ts';
import { Note } from '../ui/Note.tsx';
import styles from './Recorded.module.css';

/** The recordings of the visit, one of each, so that it keeps its position when the visitor comes back. */
const fetched = new Map<Beginning, Promise<Replay | null>>();

/** Returns the recording; null if it can't be had. */
function theReplay(beginning: Beginning): Promise<Replay | null> {
  const fetching = fetched.get(beginning) ?? fetchReplay(beginning).catch(() => null);
  fetched.set(beginning, fetching);
  return fetching;
}

function Label({ replay }: { replay: Replay }) {
  const { recording: words, settings: settingWords } = useWords('lab');
  const { recording } = replay.lab.store.getState();
  if (recording === null) return null;
  const { adapter, date, settings } = recording;
  return (
    <header className={styles.label}>
      <h2 id="recording" className="text-md bold">
        {words.title}
      </h2>
      <p>
        {words.provenance(adapter, date.slice(0, 10), settings.seed, settingWords.presets[settings.preset])}
      </p>
      <p className="muted">{words.limits}</p>
    </header>
  );
}

interface Props {
  beginning: Beginning;
  /** True if the recording's label is shown here; a second part of the same page need not repeat it. */
  isLabelled: boolean;
  children: ReactNode;
}

/** Shows the recording once it is there; until then it suspends. */
export function Recorded({ beginning, isLabelled, children }: Props) {
  const { recording: words } = useWords('lab');
  const replay = use(theReplay(beginning));
  useEffect(() => {
    if (replay !== null) return;
    return () => {
      fetched.delete(beginning);
    };
  }, [replay, beginning]);
  if (replay === null) return <Note>{words.failed}</Note>;
  const played = (
    <ProvideLab lab={replay.lab}>
      <ReplayContext value={replay}>{children}</ReplayContext>
    </ProvideLab>
  );
  if (!isLabelled) return played;
  return (
    <section className="stack-4" aria-labelledby="recording">
      <Label replay={replay} />
      {played}
    </section>
  );
}
