import { LANGUAGE_TAGS } from '../../i18n/languages.ts';
import { useSpoken, useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { trainingStage } from '../../store/lab/state.ts';
import { Button } from '../ui/Button.tsx';
import { Note } from '../ui/Note.tsx';

/** A run that an earlier page left behind has been opened again: it can be left for a new one. */
export function RunBack() {
  const { restored: words } = useWords('lab');
  const { language } = useSpoken();
  const lab = useLab();
  const savedAt = useLabState(({ restoredFrom }) => restoredFrom);
  const stage = useLabState((state) => state.resuming ?? trainingStage(state));
  if (savedAt === null) return null;
  const date = new Intl.DateTimeFormat(LANGUAGE_TAGS[language], { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Note>
      <p role="status">
        {words.back(date.format(savedAt))} {stage !== null && words.goesOn(stage)}
      </p>
      <div className="wrap gap-2">
        <Button onClick={lab.dismissRestored}>{words.dismiss}</Button>
        <Button onClick={lab.beginAnew}>{words.anew}</Button>
      </div>
    </Note>
  );
}
