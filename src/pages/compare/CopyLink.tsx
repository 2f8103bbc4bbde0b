import { Button } from '../../components/ui/Button.tsx';
import { useCopy } from '../../components/ui/useCopy.ts';
import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';
import { hasShipped } from '../../store/weights/lineage.ts';
import styles from './CopyLink.module.css';

/**
 * Copies the address of what is shown, and names what a link can't carry.
 * @property address of what is shown; null if there is none
 */
export function CopyLink({ address }: { address: string | null }) {
  const { address: words } = useWords('lab');
  const isShipped = useLabState(
    (state) =>
      hasShipped(state) && Object.values(state.phases).every(({ origin }) => origin.kind === 'shipped'),
  );
  const { outcome, copy } = useCopy(address ?? '');
  return (
    <div className={styles.copy}>
      <output className="note">
        {address === null && words.ownKeys}
        {outcome === 'copied' && (isShipped ? words.copied : words.copiedOfShipped)}
        {outcome === 'failed' && words.uncopied}
      </output>
      <Button disabled={address === null} onClick={() => copy(location.href)}>
        {words.copy}
      </Button>
    </div>
  );
}
