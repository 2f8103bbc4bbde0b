/** The frame around every page, and the page that the address names. */
import { type ReactNode, Suspense } from 'react';
import { ErrorBoundary } from '../components/notices/ErrorBoundary.tsx';
import { Header } from '../components/shell/Header.tsx';
import { useWords } from '../i18n/words.ts';
import { goTo, useAddress } from '../store/address/address.ts';
import { PAPER_ADDRESS } from '../store/results/paper.ts';
import { useShortcut } from '../store/ui/shortcuts.ts';
import { useTheme } from '../store/ui/theme.ts';
import { useUpdate } from '../store/ui/update.ts';
import styles from './App.module.css';
import { NotFoundPage } from './notFound/NotFoundPage.tsx';
import { pageAt } from './pageAt.ts';
import { ROUTES } from './routes.ts';
import { withLab } from './withLab.tsx';

/** Explains what the page does with what one types, and whose idea it shows. */
function Footer() {
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

const DeviceStatus = withLab(async () => (await import('../components/shell/DeviceStatus.tsx')).DeviceStatus);
const LiveRegion = withLab(async () => (await import('../components/notices/LiveRegion.tsx')).LiveRegion);
const Update = withLab(async () => (await import('../components/notices/Update.tsx')).Update);

const CONTENT = 'content';

/** A part that may load late, and whose failure does not matter. */
function Aside({ children }: { children: ReactNode }) {
  return (
    <ErrorBoundary kind="aside">
      <Suspense>{children}</Suspense>
    </ErrorBoundary>
  );
}

export function App() {
  const { path } = useAddress();
  const { header, loading } = useWords('shell');
  const toggleTheme = useTheme((state) => state.toggle);
  useShortcut('home', () => goTo('/'));
  useShortcut('tutorial', () => goTo('/tutorial'));
  useShortcut('compare', () => goTo('/compare'));
  useShortcut('lab', () => goTo('/lab'));
  useShortcut('theme', toggleTheme);
  const isUpdated = useUpdate(({ load }) => load !== null);
  const Page = pageAt(ROUTES, path);
  return (
    <>
      <a
        className={styles.skip}
        href={`#${CONTENT}`}
        onClick={(event) => {
          event.preventDefault();
          document.getElementById(CONTENT)?.focus();
        }}
      >
        {header.skip}
      </a>
      <Header path={path}>
        {Page && (
          <Aside>
            <DeviceStatus />
          </Aside>
        )}
      </Header>
      <main id={CONTENT} className={styles.main} tabIndex={-1}>
        <ErrorBoundary key={path.split('/')[1]} kind="page">
          <Suspense fallback={<p className="muted">{loading}</p>}>
            {Page ? <Page /> : <NotFoundPage path={path} />}
          </Suspense>
        </ErrorBoundary>
      </main>
      <Footer />
      {Page && (
        <Aside>
          <LiveRegion />
          {isUpdated && <Update />}
        </Aside>
      )}
    </>
  );
}
