import { useWords } from '../../i18n/words.ts';
import type { Stage } from '../../training/stages.ts';
import { SeriesMark } from '../chart/SeriesMark.tsx';
import styles from './RecordedNote.module.css';
import { RECORDED_DASH, useRecorded } from './recorded.ts';

/** The note that the curves of shipped weights are a recording, with its origin. */
export function RecordedNote({ stage }: { stage: Stage }) {
  const { charts } = useWords('lab');
  const recorded = useRecorded(stage);
  if (recorded === null) return null;
  return (
    <p className={styles.note}>
      <SeriesMark colour="--mark" dash={RECORDED_DASH} shape="" />
      {charts.recorded.note(recorded.source)}
    </p>
  );
}
