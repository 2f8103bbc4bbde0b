import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useTheme } from '../../store/theme.ts';
import { Button } from '../ui/Button.tsx';
import { Disc } from '../ui/Disc.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './Header.module.css';
import { LanguageChoice } from './LanguageChoice.tsx';
import { Shortcuts } from './Shortcuts.tsx';

function ThemeSwitch() {
  const { header } = useWords('shell');
  const isDark = useTheme(({ theme }) => theme === 'dark');
  const toggle = useTheme((state) => state.toggle);
  return (
    <Button
      kind="icon"
      role="switch"
      aria-checked={isDark}
      aria-label={header.theme}
      title={header.theme}
      onClick={toggle}
    >
      <Icon name={isDark ? 'dark' : 'light'} />
    </Button>
  );
}

/** Whether a path is that of a page or right below it. */
const isWithin = (path: string, page: string) => path === page || path.startsWith(`${page}/`);

interface Props {
  /** Of the page that is shown. */
  path: string;
  /** What the header says of the lab. */
  children: ReactNode;
}

/** The way to every page, and how the page looks and speaks. */
export function Header({ path, children }: Props) {
  const { name, header, pages } = useWords('shell');
  const links = [
    { to: '/tutorial', label: pages.tutorial },
    { to: '/compare', label: pages.compare },
    { to: '/lab', label: pages.lab },
    { to: '/results', label: pages.results },
  ];
  return (
    <header className={styles.header}>
      <a href="#/" className={styles.name} aria-label={header.home} aria-current={path === '/' && 'page'}>
        <Disc phase="AB" />
        {name}
      </a>
      <nav className={styles.pages} aria-label={header.pages}>
        {links.map(({ to, label }) => (
          <a key={to} href={`#${to}`} aria-current={isWithin(path, to) && 'page'}>
            {label}
          </a>
        ))}
      </nav>
      <div className={styles.status}>{children}</div>
      <div className={styles.choices}>
        <LanguageChoice />
        <Shortcuts />
        <ThemeSwitch />
      </div>
    </header>
  );
}
