import { saveCsv } from '../../../components/export/save.ts';
import { Button } from '../../../components/ui/Button.tsx';
import { Heads } from '../../../components/ui/SmallTable.tsx';
import { Mark } from '../../../components/ui/Verdict.tsx';
import { integer } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import type { BadLine, Checked } from '../ownTable/check.ts';
import { ROW_PROBLEMS, type RowProblem } from '../ownTable/line.ts';
import styles from './CheckReport.module.css';

/** The number of lines of a kind that are shown; the file has all. */
const MOST_SHOWN = 20;
/** The number of keys that are shown, for a visitor to see that they were understood. */
const SHOWN_ROWS = 12;

function Group({ problem, count, lines }: { problem: RowProblem; count: number; lines: readonly BadLine[] }) {
  const { data: words } = useWords('lab');
  return (
    <details className={styles.group}>
      <summary>
        {words.problems[problem]} <span className="muted">{words.lines(count)}</span>
      </summary>
      <table className={styles.lines}>
        <caption className="spoken">{words.problems[problem]}</caption>
        <Heads of={[words.columns.line, words.columns.text, words.columns.detail]} isSpoken />
        <tbody>
          {lines.map(({ line, text, detail }) => (
            <tr key={line}>
              <th scope="row">{integer(line)}</th>
              <td>
                <code>{text}</code>
              </td>
              <td>{words.detail(problem, detail)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > lines.length && <p className="muted">{words.more(count - lines.length)}</p>}
    </details>
  );
}

/** The sentence about what stands between the columns, and which of them were taken. */
function HowRead({ checked: { reading, heading } }: { checked: Checked }) {
  const { data: words } = useWords('lab');
  const column = (at: number) => words.column(at + 1, heading?.names[at] ?? '');
  return (
    <p className="note breaks">
      {words.howRead(words.delimiters[reading.delimiter], column(reading.key), column(reading.value))}{' '}
      {reading.columns > 2 && words.othersLeftOut}
    </p>
  );
}

/** The findings of checking a table: the number of usable lines, and the problem of every other line. */
export function CheckReport({ checked }: { checked: Checked }) {
  const { data: words } = useWords('lab');
  const { rows, bad, heading, empty, passedOver, converted, counts } = checked;
  const linesOf = (problem: RowProblem) =>
    bad.filter((line) => line.problem === problem).slice(0, MOST_SHOWN);
  const save = () =>
    saveCsv('calm-keys-not-usable', [
      [words.columns.line, words.columns.reason, words.columns.detail, words.columns.text],
      ...bad.map(({ line, problem, detail, text }) => [
        line,
        words.problems[problem],
        words.detail(problem, detail),
        text,
      ]),
    ]);
  return (
    <div className="grid starts gap-3 shrinks">
      <p className="wrap rows-1 gap-4 text-lg">
        <span className={rows.length > 0 ? styles.good : styles.none}>
          <Mark correct={rows.length > 0} />
          <strong>{words.usable(rows.length)}</strong>
        </span>
        {bad.length > 0 && <span className={styles.bad}>{words.failing(bad.length)}</span>}
      </p>
      {rows.length > 0 && (
        <ul className={`note wrap rows-1 gap-2 ${styles.preview}`} aria-label={words.preview}>
          {rows.slice(0, SHOWN_ROWS).map(([key, value]) => (
            <li key={key}>
              <code>
                {key} = {value}
              </code>
            </li>
          ))}
          {rows.length > SHOWN_ROWS && <li>{words.andMore(rows.length - SHOWN_ROWS)}</li>}
        </ul>
      )}
      {rows.length > 0 && <HowRead checked={checked} />}
      {converted && <p className="note breaks">{words.converted(converted.written, converted.value)}</p>}
      {heading && <p className="note breaks">{words.heading(heading.number, heading.text)}</p>}
      {passedOver > 0 && <p className="note breaks">{words.passedOver(passedOver)}</p>}
      {empty > 0 && <p className="note breaks">{words.empty(empty)}</p>}
      {bad.length > 0 && (
        <>
          <div className={styles.groups}>
            {ROW_PROBLEMS.map((problem) => {
              const count = counts.get(problem) ?? 0;
              return (
                count > 0 && <Group key={problem} problem={problem} count={count} lines={linesOf(problem)} />
              );
            })}
          </div>
          <Button onClick={save}>{words.saveBad(bad.length)}</Button>
        </>
      )}
    </div>
  );
}
