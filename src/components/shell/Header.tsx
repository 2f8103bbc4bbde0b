import { type ReactNode, useState } from 'react';
import { LANGUAGE_TAGS, LANGUAGES, type Language } from '../../i18n/languages.ts';
import { speak, useSpoken, useWords } from '../../i18n/words.ts';
import { useTheme } from '../../store/ui/theme.ts';
import { Button } from '../ui/Button.tsx';
import { Disc } from '../ui/Disc.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './Header.module.css';
import { Shortcuts } from './Shortcuts.tsx';

const CHOICES = Object.keys(LANGUAGES) as Language[];

/** Chooses the language of the page; each stands under its own name, so that everyone finds theirs. */
function LanguageChoice() {
  const { header } = useWords('shell');
  const language = useSpoken((state) => state.language);
  return (
    <Select
      className={styles.choice}
      aria-label={header.language}
      title={header.language}
      options={CHOICES}
      nameOf={(choice) => LANGUAGES[choice]}
      languageOf={(choice) => LANGUAGE_TAGS[choice]}
      value={language}
      // If it can't be loaded the page goes on in the present language, which the menu then shows.
      onChoose={(chosen) => speak(chosen).catch(() => {})}
    />
  );
}

/** The address of the source, empty as long as it has none. */
const SOURCE_ADDRESS: string = import.meta.env.VITE_SOURCE_URL;

/** Returns true if a path is that of a page or right below it. */
const isWithin = (path: string, page: string) => path === page || path.startsWith(`${page}/`);

/** Links to every page. A narrow window shows them on request. */
function PageLinks({ path }: { path: string }) {
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
      <nav
        id="pages"
        className={`wrap gap-1 unprinted ${styles.pages}`}
        data-open={isOpen || undefined}
        aria-label={header.pages}
      >
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
      <div className={`row at-end unprinted ${styles.choices}`}>
        <LanguageChoice />
        <Shortcuts />
        <ThemeSwitch />
      </div>
    </header>
  );
}
