import { useWords } from '../../i18n/words.ts';
import type { Stage } from '../../training/stages.ts';
import { SeriesMark } from '../chart/SeriesMark.tsx';
import styles from './RecordedNote.module.css';
import { RECORDED_DASH, useRecorded } from './recorded.ts';

/** Says of the curves of shipped weights that they are a recording, and of what. */
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
