import { useState } from 'react';
import { Button } from '../../components/ui/Button.tsx';
import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/context.ts';
import { hasShipped } from '../../store/lineage.ts';
import styles from './CopyLink.module.css';

/**
 * Puts the address of what is shown on the clipboard, and says what a link can't carry.
 * @property address of what is shown
 */
export function CopyLink({ address }: { address: string }) {
  const { address: words } = useWords('lab');
  const isShipped = useLabState(
    (state) =>
      hasShipped(state) && Object.values(state.phases).every(({ origin }) => origin.kind === 'shipped'),
  );
  const [last, setLast] = useState<{ address: string; outcome: 'copied' | 'failed' } | null>(null);
  const outcome = last?.address === address ? last.outcome : null;
  const copy = async () => {
    setLast(null); // a second time is announced like the first
    try {
      await navigator.clipboard.writeText(location.href);
      setLast({ address, outcome: 'copied' });
    } catch {
      setLast({ address, outcome: 'failed' });
    }
  };
  return (
    <div className={styles.copy}>
      <output className={styles.outcome}>
        {outcome === 'copied' && (isShipped ? words.copied : words.copiedOfShipped)}
        {outcome === 'failed' && words.uncopied}
      </output>
      <Button onClick={copy}>{words.copy}</Button>
    </div>
  );
}
