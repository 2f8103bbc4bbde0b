import { Fragment } from 'react';
import { Button } from '../../components/ui/Button.tsx';
import { Heads } from '../../components/ui/SmallTable.tsx';
import { useCopy } from '../../components/ui/useCopy.ts';
import { integer, percent } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { familyOf, fileOf, KernelIcon } from './KernelIcon.tsx';
import styles from './KernelTable.module.css';

interface SourceProps {
  /** Of the kernel, in its family. */
  name: string;
  code: string;
}

/** The source of a kernel, to be read and copied. */
function Source({ name, code }: SourceProps) {
  const words = useWords('kernels');
  const { outcome, copy } = useCopy(code);
  return (
    <div className={styles.source}>
      <div className={styles.tools}>
        <output className="note">
          {outcome === 'copied' && words.copied}
          {outcome === 'failed' && words.uncopied}
        </output>
        <Button onClick={() => copy(code)}>{words.copy}</Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.frame} aria-label={words.show(name)} tabIndex={0}>
        <pre lang="en">{code.trimEnd()}</pre>
      </section>
    </div>
  );
}

export interface KernelRow {
  /** The kernel's number. */
  id: number;
  /** `op/file` */
  name: string;
  code: string;
  /** The operands or the operation, if known; in the kernel's own words. */
  detail: string;
  runs?: number;
  share?: number;
}

interface Props {
  heading: string;
  hint: string;
  rows: readonly KernelRow[];
  /** The kernel whose source is shown. */
  open: number | null;
  onOpen: (id: number | null) => void;
}

/** Returns the id of the button that shows a kernel's source. */
export const sourceButton = (id: number): string => `source-${id}`;

/** A table of kernels, and their source on demand; with figures if there are any. */
export function KernelTable({ heading, hint, rows, open, onOpen }: Props) {
  const words = useWords('kernels');
  const hasRuns = rows.some(({ runs }) => runs !== undefined);
  const hasShares = rows.some(({ share }) => share !== undefined);
  const columns = 2 + Number(hasRuns) + Number(hasShares);
  return (
    <section className={`stack-2 ${styles.section}`} aria-labelledby="kernels">
      <h2 id="kernels">{heading}</h2>
      <p className="note prose">{hint}</p>
      <div className="scrolls">
        <table className={`table above-2 text-sm ${styles.table}`}>
          <Heads
            of={[
              words.kernel,
              ...(hasRuns ? [words.perStep] : []),
              ...(hasShares ? [words.shareHead] : []),
              { spoken: words.source },
            ]}
          />
          <tbody>
            {rows.map(({ id, name, code, detail, runs, share }) => (
              <Fragment key={id}>
                <tr className={id === open ? styles.open : ''}>
                  <th scope="row" className={styles.kernel}>
                    <div className={styles.what}>
                      <span className={styles.name}>
                        <KernelIcon family={familyOf(name)} />
                        <strong>{fileOf(name)}</strong>
                        <span>{words.families[familyOf(name)]}</span>
                      </span>
                      <span className={styles.detail} lang="en">
                        {detail}
                      </span>
                    </div>
                  </th>
                  {hasRuns && <td>{integer(runs ?? 0)}</td>}
                  {hasShares && <td>{percent(share ?? 0)}</td>}
                  <td>
                    <Button
                      id={sourceButton(id)}
                      aria-expanded={id === open}
                      aria-label={words.show(fileOf(name))}
                      onClick={() => onOpen(id === open ? null : id)}
                    >
                      {words.source}
                    </Button>
                  </td>
                </tr>
                {id === open && (
                  <tr>
                    <td colSpan={columns} className={styles.code}>
                      <Source name={fileOf(name)} code={code} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
