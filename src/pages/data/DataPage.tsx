/** A visitor's own keys: a table comes in, is checked line by line, and becomes a world to train in. */
import { useEffect } from 'react';
import { Unavailable } from '../../components/notices/Unavailable.tsx';
import { PageIntro } from '../../components/shell/PageIntro.tsx';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { CheckReport } from './CheckReport.tsx';
import styles from './DataPage.module.css';
import { fetchPagesAhead } from './fetchAhead.ts';
import { TableInput } from './TableInput.tsx';
import { UseTable } from './UseTable.tsx';
import { useTable } from './useTable.ts';

export function DataPage() {
  const { pages } = useWords('shell');
  const { data: words } = useWords('lab');
  const lab = useLab();
  const present = useLabState(({ settings }) => settings.world.table ?? null);
  const table = useTable();
  const { checked, isChecking } = table;

  useEffect(() => {
    lab.fetchAnchors();
    fetchPagesAhead().catch(() => undefined);
  }, [lab]);

  return (
    <div className={styles.page}>
      <PageIntro name={pages.data} title={words.title} lead={words.lead}>
        <p className={styles.private}>{words.stays}</p>
        {present && (
          <p className="prose-lead muted">
            {words.present(present.count)} <a href="#/lab">{words.toLab}</a>
          </p>
        )}
      </PageIntro>
      <Unavailable />
      <TableInput table={table} />
      <p className="spoken" role="status">
        {checked && `${words.usable(checked.rows.length)} ${words.failing(checked.bad.length)}`}
      </p>
      {isChecking && <p className="prose-lead muted">{words.checking}</p>}
      {checked && <CheckReport checked={checked} />}
      {checked && checked.rows.length > 0 && <UseTable rows={checked.rows} />}
    </div>
  );
}
