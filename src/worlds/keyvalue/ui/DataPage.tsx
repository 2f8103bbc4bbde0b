/** A visitor's own keys: a table comes in, is checked line by line, and becomes a world to train in. */

import { useEffect } from 'react';
import { Unavailable } from '../../../components/notices/Unavailable.tsx';
import { PageIntro } from '../../../components/shell/PageIntro.tsx';
import { loadWords, useWords } from '../../../i18n/words.ts';
import { loadLabPage } from '../../../pages/lab/loadLabPage.ts';
import { useLab, useLabState } from '../../../store/lab/context.ts';
import { publishedRuns } from '../../../store/results/results.ts';
import { ownDataOf } from '../../registry.ts';
import { CheckReport } from './CheckReport.tsx';
import { ChooseReading } from './ChooseReading.tsx';
import styles from './DataPage.module.css';
import { TableInput } from './TableInput.tsx';
import { UseTable } from './UseTable.tsx';
import { useTable } from './useTable.ts';

/**
 * Loads the pages where a table is used, with all that they load when it is looked at, and the published runs that they
 * compare with. Done before there is a table:
 * once it is here, nothing is asked of anybody any more until another page is gone to. Rejects if one can't be had.
 */
const fetchPagesAhead = () =>
  Promise.all([
    loadLabPage(),
    import('../../../components/probes/Probes.tsx'),
    import('../../../pages/compare/ComparePage.tsx'),
    import('../../../components/inside/AttentionSection.tsx'),
    import('../../../components/handover/HandOver.tsx'),
    loadWords('handover'),
    publishedRuns.load(),
  ]);

export function DataPage() {
  const { pages } = useWords('shell');
  const { data: words } = useWords('lab');
  const lab = useLab();
  const present = useLabState(({ settings }) => ownDataOf(settings.world));
  const table = useTable();
  const { checked, isChecking } = table;
  const decided = checked?.isDecided ? checked : null;

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
        {decided && `${words.usable(decided.rows.length)} ${words.failing(decided.bad.length)}`}
        {checked && !decided && words.severalReadings}
      </p>
      {isChecking && <p className="prose-lead muted">{words.checking}</p>}
      {checked && checked.readings.length > 1 && <ChooseReading checked={checked} onChoose={table.choose} />}
      {decided && <CheckReport checked={decided} />}
      {decided && decided.rows.length > 0 && <UseTable rows={decided.rows} />}
    </div>
  );
}
