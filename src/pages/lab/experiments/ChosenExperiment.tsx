import { useEffect, useRef } from 'react';
import { useWords } from '../../../i18n/words.ts';
import styles from './Experiments.module.css';
import { useExperiments, useSentence } from './useExperiments.ts';

/** Names the current experiment, above its models. It scrolls into view when one is chosen. */
export function ChosenExperiment() {
  const { experiments: words } = useWords('experiment').configuration;
  const { chosen, back } = useExperiments();
  const sentence = useSentence();
  const note = useRef<HTMLParagraphElement>(null);
  const before = useRef(chosen);
  useEffect(() => {
    if (chosen !== before.current) note.current?.scrollIntoView({ block: 'center' });
    before.current = chosen;
  }, [chosen]);
  if (chosen === null) return null;
  return (
    <p ref={note} className={styles.chosen}>
      <strong>{words.name[chosen]}</strong> {sentence(chosen)} <a href={`#/lab?${back}`}>{words.goBack}</a>
    </p>
  );
}
