import { useWords } from '../../i18n/words.ts';
import styles from './Footer.module.css';

const PAPER = 'https://arxiv.org/abs/2401.02412';

/** What the page does with what one types, and whose idea it shows. */
export function Footer() {
  const { footer, pages } = useWords('shell');
  return (
    <footer className={styles.footer}>
      <p>
        {footer.local} <a href="#/data">{pages.data}</a>
      </p>
      <p>
        {footer.by}{' '}
        <a href={PAPER} lang="en">
          {footer.paper}
        </a>
      </p>
    </footer>
  );
}
