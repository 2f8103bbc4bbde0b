import { PHASE_NAMES } from '../../i18n/names.ts';
import { PHASES } from '../../worlds/phases.ts';
import styles from './Marked.module.css';
import { cut, type Part, pointAt, usePointed } from './pointing.ts';

const MARKED = /(\[A⊕B\]|\[A\]|\[B\]|\*[^*]+\*)/;

/** Words with the models in their colours, and new terms emphasised. */
function Coloured({ text }: { text: string }) {
  return text.split(MARKED).map((part, i) => {
    const phase = PHASES.find((each) => part === `[${PHASE_NAMES[each]}]`);
    const key = `${i} ${part}`;
    if (phase !== undefined) {
      return (
        <b key={key} className="toned bold" data-phase={phase}>
          {PHASE_NAMES[phase]}
        </b>
      );
    }
    return part.startsWith('*') ? <em key={key}>{part.slice(1, -1)}</em> : part;
  });
}

/** Words that point at a part of the picture. A button, so that the keyboard and a tap reach it, too. */
function Pointer({ part, words }: { part: Part; words: string }) {
  const isPointed = usePointed((state) => state.part === part);
  return (
    <button
      type="button"
      className={styles.pointer}
      data-pointed={isPointed}
      aria-pressed={isPointed}
      onPointerEnter={() => pointAt(part)}
      onPointerLeave={() => pointAt(null)}
      onFocus={() => pointAt(part)}
      onBlur={() => pointAt(null)}
      onClick={() => pointAt(part)}
    >
      <Coloured text={words} />
    </button>
  );
}

/** A sentence: the models in their colours, new terms emphasised, and words that point at the picture. */
export const Marked = ({ text }: { text: string }) =>
  cut(text).map(([part, words], i) => {
    const key = `${i} ${words}`;
    return part === null ? (
      <Coloured key={key} text={words} />
    ) : (
      <Pointer key={key} part={part} words={words} />
    );
  });
