import { PHASE_NAMES } from '../../i18n/names.ts';
import { PHASES } from '../../training/settings.ts';
import styles from './Marked.module.css';

const MARKED = /(\[A⊕B\]|\[A\]|\[B\]|\*[^*]+\*)/;

/** A sentence with the models in their colours, and what is new in it emphasised. */
export function Marked({ text }: { text: string }) {
  return text.split(MARKED).map((part, i) => {
    const phase = PHASES.find((each) => part === `[${PHASE_NAMES[each]}]`);
    const key = `${i} ${part}`;
    if (phase !== undefined) {
      return (
        <b key={key} className={styles.model} data-phase={phase}>
          {PHASE_NAMES[phase]}
        </b>
      );
    }
    return part.startsWith('*') ? <em key={key}>{part.slice(1, -1)}</em> : part;
  });
}
