import { type CaseResult, isSmall, type OpSummary, summaries } from '../../../check/checkReport.ts';
import { SmallTable } from '../../../components/ui/SmallTable.tsx';
import { integer, weight } from '../../../i18n/format.ts';
import { PHASE_NAMES } from '../../../i18n/names.ts';
import { useWords } from '../../../i18n/words.ts';
import { COMPARISONS } from '../../../ops/opCase.ts';
import { KernelIcon } from '../KernelIcon.tsx';
import styles from './CheckTable.module.css';

/** An op or a model: its largest errors, and whether they are small enough. */
function Row({ of: { op, cases, failed, worst } }: { of: OpSummary }) {
  const words = useWords('kernels');
  const { check } = words;
  const isModel = op === 'A' || op === 'B' || op === 'AB';
  return (
    <tr>
      <th scope="row">
        {isModel ? (
          check.step(PHASE_NAMES[op])
        ) : (
          <span className="line gap-2">
            <KernelIcon family={op} /> {words.families[op]}
          </span>
        )}
      </th>
      <td>{integer(cases)}</td>
      {COMPARISONS.map((of) => {
        const found = worst[of];
        return (
          <td key={of} className={found && !isSmall(found) ? styles.wrong : ''}>
            {found === undefined ? '–' : found.error === null ? check.noNumber : weight(found.error)}
          </td>
        );
      })}
      <td className={failed > 0 ? styles.wrong : styles.right}>
        {failed > 0 ? check.fails(failed) : check.passes}
      </td>
    </tr>
  );
}

/** The largest errors of each op, and of a whole step of each model. */
export function CheckTable({ results }: { results: readonly CaseResult[] }) {
  const { check: words } = useWords('kernels');
  return (
    <SmallTable
      label={words.table}
      heads={[words.what, words.count, ...COMPARISONS.map((of) => words.comparisons[of]), words.verdict]}
      isNumeric
    >
      {summaries(results).map((summary) => (
        <Row key={summary.op} of={summary} />
      ))}
    </SmallTable>
  );
}
