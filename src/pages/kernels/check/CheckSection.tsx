/** The check of this GPU: its start and end, its progress, what it found. */
import { useStore } from 'zustand';
import { type CheckReport, hasPassed } from '../../../check/checkReport.ts';
import { Button } from '../../../components/ui/Button.tsx';
import { FigureHead } from '../../../components/ui/FigureHead.tsx';
import { useWords } from '../../../i18n/words.ts';
import { gpuCheck } from '../../../store/trials/check.ts';
import { TrialProgress } from '../TrialProgress.tsx';
import { CheckTable } from './CheckTable.tsx';
import { CheckVerdict } from './CheckVerdict.tsx';
import { ReportToCopy } from './ReportToCopy.tsx';

/** The progress of the check. */
function Progress({ report: { adapter, cases, current, results } }: { report: CheckReport }) {
  const { check: words } = useWords('kernels');
  return (
    <TrialProgress label={words.bar} value={results.length} max={Math.max(1, cases)}>
      <strong role="status">
        {adapter === null ? words.opening : words.progress(results.length, cases)}
      </strong>
      {current !== null && (
        <span className="muted breaks">
          {words.now} <span lang="en">{`${current.op}, ${current.name}`}</span>
        </span>
      )}
    </TrialProgress>
  );
}

export function CheckSection() {
  const { check: words } = useWords('kernels');
  const { report } = useStore(gpuCheck.store);
  const isGoing = report !== null && report.end === null;
  const failed = report?.results.filter((result) => !hasPassed(result)).length ?? 0;
  return (
    <section className="stack-4" aria-labelledby="check">
      <FigureHead id="check" title={words.title} subtitle={words.lead}>
        {isGoing ? (
          <Button onClick={gpuCheck.stop}>{words.stop}</Button>
        ) : (
          <Button onClick={gpuCheck.start}>{report === null ? words.start : words.again}</Button>
        )}
      </FigureHead>
      {(report === null || isGoing) && <p className="note prose">{words.apart}</p>}
      {isGoing && <Progress report={report} />}
      {report !== null && <CheckVerdict report={report} failed={failed} />}
      {report !== null && report.results.length > 0 && <CheckTable results={report.results} />}
      {report !== null && !isGoing && <ReportToCopy report={report} />}
    </section>
  );
}
