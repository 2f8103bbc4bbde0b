import { useShallow } from 'zustand/react/shallow';
import { Note } from '../../components/ui/Note.tsx';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/context.ts';
import { hasShipped } from '../../store/lineage.ts';
import { isFurnished, lackingFor, replacedBy } from '../../store/stage.ts';
import { addressOf, type Step } from '../../store/tutorialSteps.ts';
import { isWithoutGpu } from '../../store/withoutGpu.ts';
import { PHASES, type Phase } from '../../training/settings.ts';
import { Careful } from './Careful.tsx';
import styles from './Task.module.css';

const TRAINED_IN: Record<Phase, Step> = { A: 'train-a', B: 'train-b', AB: 'train-composition' };

/** What a step needs and can't have without the visitor's say: where it is trained, and what would take its place. */
export function Lacking({ step }: { step: Step }) {
  const words = useWords('tutorial');
  const lab = useLab();
  const isReady = useLabState(isFurnished);
  const lacking = useLabState(useShallow((state) => lackingFor(step, state)));
  const isShipped = useLabState((state) => hasShipped(state, lacking));
  const replaced = useLabState(useShallow((state) => lacking.flatMap((phase) => replacedBy(phase, state))));
  const isWithout = useLabState(isWithoutGpu);
  if (!isReady || lacking.length === 0) return null;
  return (
    <Note>
      {isWithout ? (
        <p>{words.lackingHere(lacking)}</p>
      ) : (
        <>
          <p>{(isShipped ? words.lacking : words.lackingOwn)(lacking)}</p>
          <div className={styles.actions}>
            {lacking.map((phase) => (
              <a key={phase} href={`#${addressOf(TRAINED_IN[phase])}`}>
                {words.train(phase)}
              </a>
            ))}
          </div>
        </>
      )}
      {isShipped &&
        lacking.map((phase) => (
          <Careful
            key={phase}
            label={words.takeShipped(phase)}
            warning={replaced.length > 0 ? words.replaces(replaced) : null}
            onConfirm={() => lab.loadShipped(phase === 'AB' ? PHASES : [phase])}
          />
        ))}
    </Note>
  );
}
