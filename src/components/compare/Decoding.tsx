import { type ReactNode, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';
import { useShortcut } from '../../store/ui/shortcuts.ts';
import { PHASES } from '../../worlds/phases.ts';
import { Button } from '../ui/Button.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Answers } from './Answers.tsx';

/** Shows something bit by bit, at the visitor's pace, and again from the first whenever `of` changes. */
function useSteps(of: string) {
  const [seen, setSeen] = useState({ of, count: 0 });
  const shown = seen.of === of ? seen.count : 0;
  return {
    /** The number of tokens to be seen. */
    shown,
    next: () => setSeen({ of, count: shown + 1 }),
    all: () => setSeen({ of, count: Number.POSITIVE_INFINITY }),
  };
}

interface Props {
  decode: 'once' | 'steps';
  onDecode: (decode: 'once' | 'steps') => void;
  /** Further controls of the answers. */
  children: ReactNode;
}

/** The three answers, at once or token by token. */
export function Decoding({ decode, onDecode, children }: Props) {
  const { compare: words } = useWords('lab');
  const answer = useLabState(({ question }) => question.answer);
  const { shown, next, all } = useSteps(answer?.expression ?? '');
  const length =
    answer === null ? 0 : Math.max(...PHASES.map((phase) => answer.answers[phase].tokens.length));
  const isStepping = decode === 'steps' && answer !== null;
  const isDone = shown >= length;
  useShortcut('token', () => {
    if (isStepping && !isDone) next();
  });
  const choices = [
    { value: 'once', label: words.decode.once },
    { value: 'steps', label: words.decode.steps },
  ] as const;
  return (
    <>
      <div className="row rows-2 gap-3">
        <Segmented label={words.decode.label} options={choices} value={decode} onChange={onDecode} />
        {isStepping && (
          <>
            <Button disabled={isDone} onClick={next}>
              {words.decode.next}
            </Button>
            <Button disabled={isDone} onClick={all}>
              {words.decode.all}
            </Button>
            <output className="note">{words.decode.count(Math.min(shown, length), length)}</output>
          </>
        )}
        {children}
      </div>
      <Answers shown={isStepping ? shown : null} />
    </>
  );
}
