import { brokenKernels, type CheckReport } from '../../../check/checkReport.ts';
import { ForExperts } from '../../../components/notices/ForExperts.tsx';
import { Note } from '../../../components/ui/Note.tsx';
import { useWords } from '../../../i18n/words.ts';

interface Props {
  report: CheckReport;
  /** The number of cases that did not pass. */
  failed: number;
}

/** The result of a check in words: how it ended, whether all is right, and which kernels are not. */
export function CheckVerdict({ report, failed }: Props) {
  const { check: words } = useWords('kernels');
  const { adapter, cases, results, complaints, wasHidden, end } = report;
  const kernels = brokenKernels(results);
  if (end === null && failed === 0) return null;
  return (
    <div className="stack-3">
      {end !== null && end.kind !== 'done' && (
        <Note warning={end.kind !== 'stopped'}>
          <p>{words.ends[end.kind]}</p>
          {cases > 0 && <p>{words.soFar(results.length, cases, failed)}</p>}
          <ForExperts message={end.message} />
        </Note>
      )}
      {failed > 0 && (
        <Note warning title={words.failed(failed, results.length, adapter?.name ?? '')}>
          {kernels.length > 0 && <p>{words.broken(kernels.join(', '))}</p>}
          <p>{words.advise}</p>
        </Note>
      )}
      {end?.kind === 'done' && failed === 0 && (
        <p className="strong" role="status">
          {words.passed(results.length, adapter?.name ?? '')}
        </p>
      )}
      {complaints.length > 0 && <p>{words.complaints(complaints.length)}</p>}
      {wasHidden && end !== null && <p className="note">{words.hidden}</p>}
    </div>
  );
}
