import { Button } from '../../components/ui/Button.tsx';
import { useCopy } from '../../components/ui/useCopy.ts';
import { useWords } from '../../i18n/words.ts';
import styles from './Source.module.css';

interface Props {
  /** The name of the kernel, in its family. */
  name: string;
  code: string;
}

/** The source of a kernel, to be read and copied. */
export function Source({ name, code }: Props) {
  const words = useWords('kernels');
  const { outcome, copy } = useCopy(code);
  return (
    <div className={styles.source}>
      <div className={styles.tools}>
        <output className="note">
          {outcome === 'copied' && words.copied}
          {outcome === 'failed' && words.uncopied}
        </output>
        <Button onClick={() => copy(code)}>{words.copy}</Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.frame} aria-label={words.show(name)} tabIndex={0}>
        <pre lang="en">{code.trimEnd()}</pre>
      </section>
    </div>
  );
}
