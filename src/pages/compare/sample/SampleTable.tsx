import { Button } from '../../../components/ui/Button.tsx';
import { Disc } from '../../../components/ui/Disc.tsx';
import { Heads } from '../../../components/ui/SmallTable.tsx';
import { JudgedCell } from '../../../components/ui/Verdict.tsx';
import { PHASE_NAMES } from '../../../i18n/names.ts';
import { useWords } from '../../../i18n/words.ts';
import type { Sampled } from '../../../protocol/messages.ts';
import { useLab } from '../../../store/lab/context.ts';
import { PHASES } from '../../../worlds/phases.ts';
import styles from './SampleTable.module.css';

/**
 * Shows how many of a sample each model answered right, in a figure and as a bar; null as long as there is no sample.
 */
export function SampleTotals({ rows }: { rows: readonly Sampled[] | null }) {
  const { sample: words } = useWords('lab');
  return (
    <dl className={styles.totals}>
      {PHASES.map((phase) => {
        const right = rows?.filter(({ answers }) => answers[phase].correct).length ?? 0;
        return (
          <div key={phase} data-phase={phase}>
            <dt className="line toned bold">
              <Disc phase={phase} />
              {PHASE_NAMES[phase]}
            </dt>
            <dd>
              {rows ? (
                <>
                  <strong className="number">{right}</strong>{' '}
                  <span className="note">{words.ofRight(rows.length)}</span>
                </>
              ) : (
                <strong className="blank number" />
              )}
              <span className={styles.bar} aria-hidden="true">
                <span
                  className={styles.share}
                  style={{ width: rows ? `${(100 * right) / rows.length}%` : 0 }}
                />
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

interface Props {
  rows: readonly Sampled[];
  /** Returns the address that asks an expression on this page; null if none can, and a button does. */
  addressOf: ((expression: string) => string) | null;
}

/** A table of the expressions of a sample, with the right answers and each model's. */
export function SampleTable({ rows, addressOf }: Props) {
  const { sample: words, compare } = useWords('lab');
  const lab = useLab();
  const ask = (expression: string) => {
    lab.ask(expression);
    scrollTo(0, 0);
  };
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="spoken">{words.caption}</caption>
        <Heads of={[compare.label, compare.expected, ...PHASES.map((phase) => ({ phase }))]} />
        <tbody>
          {rows.map(({ expression, expected, answers }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an expression may be drawn twice
            <tr key={i}>
              <th scope="row">
                {addressOf ? (
                  <a href={addressOf(expression)}>{expression}</a>
                ) : (
                  <Button kind="quiet" className={styles.expression} onClick={() => ask(expression)}>
                    {expression}
                  </Button>
                )}
              </th>
              <td>{expected}</td>
              {PHASES.map((phase) => {
                const { reading, correct } = answers[phase];
                const said = reading ?? compare.silent;
                // A reads keys and never adds, so no answer of A's is a wrong sum.
                return phase === 'A' && !correct ? (
                  <td key={phase} className="muted">
                    {said}
                  </td>
                ) : (
                  <JudgedCell key={phase} correct={correct}>
                    {said}
                  </JudgedCell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
