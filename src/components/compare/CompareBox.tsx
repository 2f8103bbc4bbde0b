import { useEffect, useId, useState } from 'react';
import { useLab, useLabState } from '../../store/context.ts';
import { PHASES } from '../../training/settings.ts';
import { strings } from '../strings.ts';
import { Button } from '../ui/Button.tsx';
import { AnswerColumn } from './AnswerColumn.tsx';
import styles from './CompareBox.module.css';
import { ExpressionInput } from './ExpressionInput.tsx';

const { compare: words } = strings;

/** One expression in, three answers out, side by side. */
export function CompareBox() {
  const lab = useLab();
  const { text: asked, pending, answer, problem } = useLabState((state) => state.question);
  const isReady = useLabState(({ connection }) => connection.kind === 'ready');
  const isUnavailable = useLabState(({ connection }) => connection.kind === 'unavailable');
  const operands = useLabState((state) => state.settings.world.operands);
  const keys = useLabState((state) => state.keys.length);
  const [text, setText] = useState(asked);
  const problemId = useId();
  useEffect(() => setText(asked), [asked]);
  return (
    <section className={styles.compare} aria-labelledby="compare" aria-busy={pending}>
      <header className={styles.header}>
        <h2 id="compare" className={styles.title}>
          {words.title}
        </h2>
        <p className={styles.subtitle}>{words.subtitle(operands)}</p>
      </header>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          lab.ask(text);
        }}
      >
        <ExpressionInput
          value={text}
          onChange={setText}
          disabled={!isReady}
          problemId={problem === null ? null : problemId}
        />
        <Button type="submit" kind="primary" disabled={!isReady} className={styles.button}>
          {words.ask}
        </Button>
        <Button
          disabled={!isReady}
          className={styles.button}
          title={words.anotherTitle}
          onClick={() => lab.askAnother()}
        >
          {words.another}
        </Button>
      </form>
      <p id={problemId} className={styles.problem} role="alert">
        {problem !== null && words.problem(problem, { operands, keys })}
      </p>
      {answer === null ? (
        <p className={styles.idle}>{isUnavailable ? words.noGpu : words.idle}</p>
      ) : (
        <>
          <p className={styles.expected}>
            {answer.expression} <strong>{answer.expected}</strong>
            <span>{words.expected}</span>
          </p>
          <div className={styles.answers}>
            {PHASES.map((phase) => (
              <AnswerColumn
                key={phase}
                phase={phase}
                answer={answer.answers[phase]}
                origin={answer.origins[phase]}
                step={answer.steps[phase]}
              />
            ))}
          </div>
          {answer.expression.endsWith('=') && <p className={styles.order}>{words.order}</p>}
        </>
      )}
    </section>
  );
}
