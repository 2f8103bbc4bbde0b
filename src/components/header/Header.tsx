import { useLabState } from '../../store/context.ts';
import { useTheme } from '../../store/theme.ts';
import { strings } from '../strings.ts';
import { Button } from '../ui/Button.tsx';
import { Disc } from '../ui/Disc.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './Header.module.css';

const { header: words } = strings;

function Gpu() {
  const device = useLabState((state) => state.device);
  if (device === null) return <span className={styles.gpu}>{words.noGpu}</span>;
  return (
    <span className={styles.gpu}>
      {device.adapter}
      {device.software && ` (${words.software})`}
    </span>
  );
}

function ThemeSwitch() {
  const isDark = useTheme(({ theme }) => theme === 'dark');
  const toggle = useTheme((state) => state.toggle);
  return (
    <Button
      kind="icon"
      role="switch"
      aria-checked={isDark}
      aria-label={words.theme}
      title={words.theme}
      onClick={toggle}
    >
      <Icon name={isDark ? 'dark' : 'light'} />
    </Button>
  );
}

export function Header() {
  return (
    <header className={styles.header}>
      <span className={styles.name}>
        <Disc phase="AB" />
        {strings.name}
      </span>
      <span className={styles.sentence}>{strings.sentence}</span>
      <Gpu />
      <ThemeSwitch />
    </header>
  );
}
