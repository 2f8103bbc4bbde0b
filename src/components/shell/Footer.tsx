import { useWords } from '../../i18n/words.ts';
import { PAPER_ADDRESS } from '../../store/results/paper.ts';
import styles from './Footer.module.css';

/** The page's privacy, and the authors of the idea. */
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
