import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useTheme } from '../../store/ui/theme.ts';
import { Button } from '../ui/Button.tsx';
import { Disc } from '../ui/Disc.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './Header.module.css';
import { LanguageChoice } from './LanguageChoice.tsx';
import { PageLinks } from './PageLinks.tsx';
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

interface Props {
  /** The path of the page that is shown. */
  path: string;
  /** The lab's status in the header. */
  children: ReactNode;
}

/** The bar above every page: links to all of them, the language and the theme. */
export function Header({ path, children }: Props) {
  const { name, header } = useWords('shell');
  return (
    <header className={styles.header}>
      <a href="#/" className={styles.name} aria-label={header.home} aria-current={path === '/' && 'page'}>
        <Disc phase="AB" />
        <span>{name}</span>
      </a>
      <PageLinks path={path} />
      <div className={styles.status}>{children}</div>
      <div className={styles.choices}>
        <LanguageChoice />
        <Shortcuts />
        <ThemeSwitch />
      </div>
    </header>
  );
}
