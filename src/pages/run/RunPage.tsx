/** Somebody's run, as far as the address holds it; and a link to a run of one's own. */
import { useMemo } from 'react';
import { PageIntro } from '../../components/shell/PageIntro.tsx';
import { Note } from '../../components/ui/Note.tsx';
import { useWords } from '../../i18n/words.ts';
import { useAddress } from '../../store/address/address.ts';
import { readSharedRun } from '../../store/runs/sharedRun.ts';
import styles from './RunPage.module.css';
import { RunAnswers, RunCurve, RunFacts, RunRight } from './RunParts.tsx';

export function RunPage() {
  const { page: words } = useWords('takeHome');
  const { query } = useAddress();
  const { run, lacking, isOtherVersion } = useMemo(() => readSharedRun(query), [query]);
  const isEmpty = Object.keys(run).length === 0;
  return (
    <div className="stack-5 starts">
      <PageIntro name={words.name} title={words.title} lead={words.lead} />
      {isEmpty ? (
        <Note warning>{words.nothing}</Note>
      ) : (
        (isOtherVersion || lacking.length > 0) && (
          <Note warning>
            {isOtherVersion && <p>{words.otherVersion}</p>}
            {lacking.length > 0 && <p>{words.lacking(lacking)}</p>}
          </Note>
        )
      )}
      <div className={styles.run}>
        <div className="stack-6 top">
          {run.right && <RunRight right={run.right} />}
          {run.asked && <RunAnswers asked={run.asked} />}
        </div>
        <div className="stack-6 top">
          {run.curve && <RunCurve curve={run.curve} />}
          <RunFacts run={run} />
        </div>
      </div>
      <a className={styles.self} href="#/tutorial">
        {words.self}
      </a>
    </div>
  );
}
