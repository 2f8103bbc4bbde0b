import type { CheckReport } from '../../../check/checkReport.ts';
import { reportText } from '../../../check/reportText.ts';
import { Button } from '../../../components/ui/Button.tsx';
import { useCopy } from '../../../components/ui/useCopy.ts';
import { useWords } from '../../../i18n/words.ts';
import styles from './ReportToCopy.module.css';

/** The report of a check as a text, to be read and copied. */
export function ReportToCopy({ report }: { report: CheckReport }) {
  const { check: words } = useWords('kernels');
  const text = reportText(report, navigator.userAgent);
  const { outcome, copy } = useCopy(text);
  return (
    <details className={styles.report}>
      <summary>{words.report}</summary>
      <div className="stack-2">
        <div className="row gap-3">
          <Button onClick={() => copy(text)}>{words.copy}</Button>
          <span className="note" role="status">
            {outcome !== null && (outcome === 'copied' ? words.copied : words.uncopied)}
          </span>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <pre lang="en" tabIndex={0} className={styles.text}>
          {text}
        </pre>
      </div>
    </details>
  );
}
