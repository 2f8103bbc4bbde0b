import { useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './PageLinks.module.css';

/** The address of the source, empty as long as it has none. */
const SOURCE_ADDRESS: string = import.meta.env.VITE_SOURCE_URL;

/** Returns true if a path is that of a page or right below it. */
const isWithin = (path: string, page: string) => path === page || path.startsWith(`${page}/`);

/** Links to every page. A narrow window shows them on request. */
export function PageLinks({ path }: { path: string }) {
  const { header, pages } = useWords('shell');
  const [isOpen, setOpen] = useState(false);
  const links = [
    { to: '/tutorial', label: pages.tutorial },
    { to: '/compare', label: pages.compare },
    { to: '/lab', label: pages.lab },
    { to: '/results', label: pages.results },
    { to: '/data', label: pages.data },
    { to: '/kernels', label: pages.kernels },
  ];
  const close = () => setOpen(false);
  return (
    <>
      <Button
        kind="icon"
        className={styles.menu}
        aria-label={header.menu}
        title={header.menu}
        aria-expanded={isOpen}
        aria-controls="pages"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="menu" />
      </Button>
      <nav id="pages" className={styles.pages} data-open={isOpen || undefined} aria-label={header.pages}>
        {links.map(({ to, label }) => (
          <a key={to} href={`#${to}`} aria-current={isWithin(path, to) && 'page'} onClick={close}>
            {label}
          </a>
        ))}
        {SOURCE_ADDRESS !== '' && <a href={SOURCE_ADDRESS}>{header.source}</a>}
      </nav>
    </>
  );
}
