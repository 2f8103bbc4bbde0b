import { useWords } from '../../i18n/words.ts';
import { PAPER_ADDRESS } from '../../store/results/paper.ts';
import styles from './Footer.module.css';

/** What the page does with what one types, and whose idea it shows. */
export function Footer() {
  const { footer } = useWords('shell');
  return (
    <footer className={styles.footer}>
      <p className={styles.local}>{footer.local}</p>
      <p>
        {footer.by}{' '}
        <a href={PAPER_ADDRESS} lang="en">
          {footer.paper}
        </a>
      </p>
    </footer>
  );
}
