import { useShallow } from 'zustand/react/shallow';
import { Note } from '../../components/ui/Note.tsx';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { isPlain, plainOf } from '../../store/ui/plain.ts';
import { lostWith } from '../../store/weights/lineage.ts';
import { phaseOf } from '../../training/stages.ts';
import { ConfirmButton } from './ConfirmButton.tsx';

/** The notice of settings other than plain CALM, which the steps are about, with the button that returns to it. */
export function NotPlainCalmNotice() {
  const words = useWords('tutorial');
  const { variant, augmenting } = useWords('lab');
  const lab = useLab();
  const settings = useLabState((state) => state.settings);
  const lost = useLabState(
    useShallow((state) => [...new Set(lostWith(state, plainOf(state.settings)).map(phaseOf))]),
  );
  if (isPlain(settings)) return null;
  const present = settings.composition.variant;
  return (
    <Note>
      <p>{words.otherwise(present === 'calm' ? augmenting[settings.augmenting] : variant[present])}</p>
      <ConfirmButton
        label={words.toCalm}
        warning={lost.length > 0 ? words.replaces(lost) : null}
        onConfirm={() => lab.configure(plainOf(settings))}
      />
    </Note>
  );
}
