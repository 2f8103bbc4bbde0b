/** A, B and A⊕B answer the same sum over held-out keys, computed now, shown token by token. */
import { useEffect } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useIsReady, useLab, useLabState } from '../../store/context.ts';
import { isTrained } from '../../store/lineage.ts';
import { useShortcut } from '../../store/shortcuts.ts';
import { eachPhase } from '../../store/state.ts';
import { PHASES } from '../../training/settings.ts';
import { Said } from '../compare/Said.tsx';
import { AnsweredBy } from '../notices/AnsweredBy.tsx';
import { Button } from '../ui/Button.tsx';
import { Absent } from './Absent.tsx';
import { FigureRow } from './FigureRow.tsx';
import styles from './LivingFigure.module.css';
import { useReveal } from './useReveal.ts';

const isKey = (word: string) => /^[a-z]/.test(word);

export function LivingFigure() {
  const lab = useLab();
  const { figure: words, status } = useWords('lab');
  const answer = useLabState(({ question }) => question.answer);
  const isComplete = useLabState((state) => isTrained(state, 'AB'));
  const isReady = useIsReady();
  const adapter = useLabState(({ device }) => device?.adapter ?? '');
  const lengths = eachPhase((phase) => {
    const given = answer?.answers[phase];
    return given === undefined ? 0 : Math.max(given.tokens.length, given.values?.length ?? 0);
  });
  const shown = useReveal(answer?.expression ?? '', Math.max(...Object.values(lengths)));
  useShortcut('another', lab.askAnother);
  // What was asked on another page may be no sum over held-out keys.
  useEffect(() => {
    if (lab.store.getState().question.answer !== null) lab.askAnother();
  }, [lab]);
  if (answer === null || !isComplete) return <Absent />;
  const expression = answer.expression.split(' ');
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <h2 className={styles.title}>{words.title}</h2>
        <p className={styles.expression}>
          {expression.map((word, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a key may stand in an expression twice
            <span key={i} className={isKey(word) ? '' : styles.sign}>
              {word}
            </span>
          ))}
        </p>
      </figcaption>
      {PHASES.map((phase) => (
        <FigureRow
          key={phase}
          phase={phase}
          answer={answer.answers[phase]}
          keys={expression.filter(isKey)}
          shown={shown}
          isDone={shown >= lengths[phase]}
        />
      ))}
      <Said answer={PHASES.every((phase) => shown >= lengths[phase]) ? answer : null} phases={PHASES} />
      <div className={styles.footer}>
        <Button kind="primary" disabled={!isReady} onClick={lab.askAnother}>
          {words.next}
        </Button>
        <div className={styles.words}>
          <p className={styles.provenance}>
            {words.provenance(adapter, status.origin(answer.origins.AB), answer.expected)}
          </p>
          <AnsweredBy />
        </div>
      </div>
    </figure>
  );
}
