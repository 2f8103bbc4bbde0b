import { Button } from '../../../components/ui/Button.tsx';
import { JudgedCell } from '../../../components/ui/JudgedCell.tsx';
import { PhaseHeads } from '../../../components/ui/PhaseHeads.tsx';
import { useWords } from '../../../i18n/words.ts';
import type { Sampled } from '../../../protocol/messages.ts';
import { useLab } from '../../../store/lab/context.ts';
import { PHASES } from '../../../worlds/phases.ts';
import styles from './SampleTable.module.css';

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
        <thead>
          <tr>
            <th scope="col">{compare.label}</th>
            <th scope="col">{compare.expected}</th>
            <PhaseHeads />
          </tr>
        </thead>
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
