import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useWords } from '../../i18n/words.ts';
import { MOST_CHARACTERS } from '../../store/asking/comparison.ts';
import { suggestEntries } from '../../store/asking/suggestions.ts';
import { useIsReady, useLab, useLabState, useTexts } from '../../store/lab/context.ts';
import type { Key } from '../../store/lab/state.ts';
import { isOfInputMethod } from '../../store/ui/composing.ts';
import { useShortcut } from '../../store/ui/shortcuts.ts';
import { operandsOf } from '../../worlds/registry.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ExpressionForm.module.css';

/** An expression to type, with the keys that fit suggested under it: the combobox pattern of WAI-ARIA. */
const MOST = 7;

interface ExpressionInputProps {
  value: string;
  onChange: (value: string) => void;
  disabled: boolean;
  isWrong: boolean;
  /** The id of the element that explains what to type, or what is wrong with what was typed. */
  describedBy: string;
}

function ExpressionInput({ value, onChange, disabled, isWrong, describedBy }: ExpressionInputProps) {
  const { compare: words } = useWords('lab');
  const keys = useLabState((state) => state.keys);
  const compositionKeys = useLabState((state) => state.compositionKeys);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const [lastCaret, setCaret] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);

  useShortcut('expression', () => input.current?.focus());

  const texts = useTexts();
  // A shorter expression that was drawn or asked elsewhere leaves the caret that was seen last beyond its end.
  const caret = Math.min(lastCaret, value.length);
  const { start, word } = texts.wordBefore(value, caret);
  const suggestions = isOpen ? suggestEntries(keys, word, MOST) : [];
  const isHeldOut = (key: Key) => keys.indexOf(key) >= compositionKeys;
  const isShown = suggestions.length > 0 && suggestions[0].text !== word;

  const choose = (key: Key) => {
    const before = `${value.slice(0, start)}${key.text}`;
    // At once, for what is typed next must find the caret in its place.
    flushSync(() => {
      onChange(before + value.slice(caret));
      setCaret(before.length);
      setOpen(false);
      setActive(-1);
    });
    input.current?.focus();
    input.current?.setSelectionRange(before.length, before.length);
  };

  const press = (event: KeyboardEvent) => {
    // An input method takes Enter and the arrows for its own suggestions while it composes.
    if (!isShown || isOfInputMethod(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive((active + step + suggestions.length + (active < 0 && step < 0 ? 1 : 0)) % suggestions.length);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      choose(suggestions[active]);
    } else if (event.key === 'Enter' || event.key === 'Escape') {
      setOpen(false);
    }
  };

  return (
    <div className={styles.field}>
      <input
        ref={input}
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={words.label}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={list}
        aria-activedescendant={isShown && active >= 0 ? `${list}-${active}` : undefined}
        aria-invalid={isWrong}
        aria-describedby={describedBy}
        placeholder={words.placeholder}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        value={value}
        disabled={disabled}
        onChange={({ target }) => {
          onChange(target.value);
          setCaret(target.selectionStart ?? target.value.length);
          setOpen(true);
          setActive(-1);
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? 0)}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
      />
      <div id={list} role="listbox" aria-label={words.suggestions} className={styles.list} hidden={!isShown}>
        {suggestions.map((key, i) => (
          <div
            key={key.text}
            id={`${list}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === active}
            className={styles.option}
            onPointerDown={(event) => {
              event.preventDefault();
              choose(key);
            }}
          >
            <span>{key.text}</span>
            <span className="strong">{texts.glossOf(key.value)}</span>
            <span className="note">{isHeldOut(key) ? words.heldOut : words.composed}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

interface Props {
  onAsk?: () => void;
  isPrimary?: boolean;
}

/**
 * A form for an expression, one's own or a random one; with the problem of one that is refused.
 * @property onAsk called when the visitor has asked
 * @property isPrimary whether asking is the one thing to do here
 */
export function ExpressionForm({ onAsk = () => {}, isPrimary = true }: Props) {
  const { compare: words } = useWords('lab');
  const lab = useLab();
  const asked = useLabState(({ question }) => question.text);
  const problem = useLabState(({ question }) => question.problem);
  const isReady = useIsReady();
  const operands = useLabState((state) => operandsOf(state.settings.world) ?? 0);
  const keys = useLabState((state) => state.keys.length);
  const [text, setText] = useState(asked);
  const isTooLong = text.length > MOST_CHARACTERS;
  const isWrong = isTooLong || problem !== null;
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
          if (isTooLong) return;
          lab.ask(text);
          onAsk();
        }}
      >
        <ExpressionInput
          value={text}
          onChange={setText}
          disabled={!isReady}
          isWrong={isWrong}
          describedBy={isWrong ? problemId : hintId}
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
        {isTooLong
          ? words.tooLong(text.length, MOST_CHARACTERS)
          : problem !== null && words.problem(problem, { operands, keys })}
      </p>
    </div>
  );
}
