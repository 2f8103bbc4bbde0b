import type { CheckReport } from '../../../check/checkReport.ts';
import { reportText } from '../../../check/reportText.ts';
import { useWords } from '../../../i18n/words.ts';
import { CopyRow } from '../CopyRow.tsx';
import styles from './ReportToCopy.module.css';

/** The report of a check as a text, to be read and copied. */
export function ReportToCopy({ report }: { report: CheckReport }) {
  const { check: words } = useWords('kernels');
  const text = reportText(report, navigator.userAgent);
  return (
    <details className={styles.report}>
      <summary>{words.report}</summary>
      <div className="stack-2">
        <CopyRow text={text} label={words.copy} copied={words.copied} uncopied={words.uncopied} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <pre lang="en" tabIndex={0} className={styles.text}>
          {text}
        </pre>
      </div>
    </details>
  );
}
