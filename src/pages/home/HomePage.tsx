/** The page: A and B, the composition of them, the keys, and what the three of them answer. */
import { CompareBox } from '../../components/compare/CompareBox.tsx';
import { Header } from '../../components/header/Header.tsx';
import { KeyMap } from '../../components/keymap/KeyMap.tsx';
import { Building } from '../../components/notices/Building.tsx';
import { ErrorBoundary } from '../../components/notices/ErrorBoundary.tsx';
import { Failure } from '../../components/notices/Failure.tsx';
import { LiveRegion } from '../../components/notices/LiveRegion.tsx';
import { Unavailable } from '../../components/notices/Unavailable.tsx';
import { PhasePanel } from '../../components/panel/PhasePanel.tsx';
import { SettingsRow } from '../../components/settings/SettingsRow.tsx';
import { strings } from '../../components/strings.ts';
import { PaperTable } from '../../components/table/PaperTable.tsx';
import { useLabState } from '../../store/context.ts';
import styles from './HomePage.module.css';

const { intro, footer } = strings;

function Intro() {
  const { keys, share } = useLabState(({ settings }) => settings.world);
  return (
    <div className={styles.intro}>
      <h1 className={styles.title}>{intro.title}</h1>
      <p className={styles.lead}>{intro.lead(keys, Math.round(share * keys))}</p>
    </div>
  );
}

export function HomePage() {
  return (
    <>
      <Header />
      <main className={styles.main}>
        <Intro />
        <Unavailable />
        <Failure />
        <div className={styles.state}>
          <SettingsRow />
          <Building />
        </div>
        <div className={styles.workspace}>
          <div className={styles.models}>
            <ErrorBoundary>
              <PhasePanel phase="A" />
            </ErrorBoundary>
            <ErrorBoundary>
              <PhasePanel phase="B" />
            </ErrorBoundary>
          </div>
          <ErrorBoundary>
            <PhasePanel phase="AB" />
          </ErrorBoundary>
          <ErrorBoundary>
            <KeyMap />
          </ErrorBoundary>
        </div>
        <ErrorBoundary>
          <CompareBox />
        </ErrorBoundary>
        <ErrorBoundary>
          <PaperTable />
        </ErrorBoundary>
      </main>
      <footer className={styles.footer}>
        <p>{footer.local}</p>
        <p>
          {footer.by} <a href={footer.paperAddress}>{footer.paper}</a>
        </p>
      </footer>
      <LiveRegion />
    </>
  );
}
