import { useEffect, useId, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useIsReady, useLab, useLabState } from '../../store/lab/context.ts';
import { useShortcut } from '../../store/ui/shortcuts.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ExpressionForm.module.css';
import { ExpressionInput } from './ExpressionInput.tsx';

interface Props {
  onAsk?: () => void;
  isPrimary?: boolean;
}

/**
 * An expression to ask, one's own or a random one; and what is wrong with it, if anything is.
 * @property onAsk called when the visitor has asked
 * @property isPrimary whether asking is the one thing to do here
 */
export function ExpressionForm({ onAsk = () => {}, isPrimary = true }: Props) {
  const { compare: words } = useWords('lab');
  const lab = useLab();
  const asked = useLabState(({ question }) => question.text);
  const problem = useLabState(({ question }) => question.problem);
  const isReady = useIsReady();
  const operands = useLabState((state) => state.settings.world.operands);
  const keys = useLabState((state) => state.keys.length);
  const [text, setText] = useState(asked);
  const problemId = useId();
  const hintId = useId();
  useEffect(() => setText(asked), [asked]);
  const askAnother = () => {
    lab.askAnother();
    onAsk();
  };
  useShortcut('another', askAnother);
  return (
    <div>
      <form
        className="wrap gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          lab.ask(text);
          onAsk();
        }}
      >
        <ExpressionInput
          value={text}
          onChange={setText}
          disabled={!isReady}
          isWrong={problem !== null}
          describedBy={problem === null ? hintId : problemId}
        />
        <Button
          type="submit"
          kind={isPrimary ? 'primary' : 'plain'}
          disabled={!isReady}
          className={styles.button}
        >
          {words.ask}
        </Button>
        <Button disabled={!isReady} className={styles.button} title={words.anotherTitle} onClick={askAnother}>
          {words.another}
        </Button>
      </form>
      <p id={hintId} className="note above-2">
        {words.hint(operands)}
      </p>
      <p id={problemId} className={styles.problem} role="alert">
        {problem !== null && words.problem(problem, { operands, keys })}
      </p>
    </div>
  );
}
