import { useWords } from '../../i18n/words.ts';
import { useTokensShown } from '../../store/asking/tokensShown.ts';
import styles from './TokensToggle.module.css';

/** Shows or hides the tokens and probabilities of every answer on the page. */
export function TokensToggle() {
  const { compare: words } = useWords('lab');
  const { isShown, show } = useTokensShown();
  return (
    <label className={styles.toggle}>
      <input type="checkbox" checked={isShown} onChange={({ target }) => show(target.checked)} />
      {words.showTokens}
    </label>
  );
}
