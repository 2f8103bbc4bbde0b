/** A step of training: all its dispatches, one of them in detail, and the kernels that they run. */
import { useEffect, useId, useState } from 'react';
import { Button } from '../../components/ui/Button.tsx';
import { FigureHead } from '../../components/ui/FigureHead.tsx';
import { percent } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import type { StepKernels } from '../../store/inspect/insideState.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { familyOf, fileOf, KernelIcon } from './KernelIcon.tsx';
import styles from './KernelsPage.module.css';
import { type KernelRow, KernelTable, sourceButton } from './KernelTable.tsx';
import { Strip } from './Strip.tsx';
import { grid, groupOf, headerOf, tensorsOf } from './wgsl.ts';

/** A row for each kernel: in the order in which they first run, or, if shares were measured, by these. */
export function kernelRows(
  { kernels, dispatches }: StepKernels,
  shares: readonly number[] | null,
): KernelRow[] {
  const rows = kernels.map(({ name, code }, id) => {
    const own = dispatches.flatMap(({ kernel }, i) => (kernel === id ? [i] : []));
    const { read, written } = tensorsOf(code, dispatches[own[0]].shapes);
    return {
      id,
      name,
      code,
      detail: `${read.join(', ')} → ${written.join(', ')}`,
      runs: own.length,
      ...(shares && { share: own.reduce((sum, i) => sum + shares[i], 0) }),
    };
  });
  return shares ? rows.toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0)) : rows;
}

interface DispatchDetailsProps {
  id: string;
  step: StepKernels;
  /** The dispatch that is described. */
  at: number;
  share: number | null;
  onSource: () => void;
}

const product = (lengths: readonly number[]) => lengths.reduce((all, length) => all * length, 1);

/** One dispatch: its kernel, its threads, what it reads and writes. */
function DispatchDetails({ id, step: { kernels, dispatches }, at, share, onSource }: DispatchDetailsProps) {
  const words = useWords('kernels');
  const { kernel, workgroups, part, shapes } = dispatches[at];
  const { name, code } = kernels[kernel];
  const family = familyOf(name);
  const group = groupOf(code);
  const { read, written } = tensorsOf(code, shapes);
  const runs = dispatches.filter((other) => other.kernel === kernel).length;
  return (
    <div className="card apart wrap rows-3 gap-5 pad-card text-sm">
      <div id={id} className={styles.facts}>
        <p className={styles.head}>
          <KernelIcon family={family} />
          <strong className="ink text-md">{fileOf(name)}</strong>
          <span>{words.families[family]}</span>
          {share !== null && <strong className={styles.share}>{words.share(percent(share))}</strong>}
        </p>
        <p className={styles.says} lang="en">
          {headerOf(code)}
        </p>
        <p>
          {words.dispatch(at + 1, dispatches.length)} · {words.parts[part]} · {words.runs(runs)}
        </p>
        <p>{words.groups(grid(workgroups), grid(group), product([...workgroups, ...group]))}</p>
        <dl className={styles.tensors}>
          <dt>{words.reads}</dt>
          <dd>{read.join(', ')}</dd>
          <dt>{words.writes}</dt>
          <dd>{written.join(', ')}</dd>
        </dl>
      </div>
      <Button onClick={onSource}>{words.toSource}</Button>
    </div>
  );
}

interface Props {
  step: StepKernels;
  shares: readonly number[] | null;
  isMeasuring: boolean;
}

export function StepFigure({ step, shares, isMeasuring }: Props) {
  const words = useWords('kernels');
  const lab = useLab();
  const adapter = useLabState(({ device }) => device?.adapter ?? '');
  const [at, setAt] = useState(0);
  const [hovered, setHovered] = useState<number | null>(null);
  const [open, setOpen] = useState<number | null>(null);
  /** The kernel whose source was asked for last from a dispatch: the page scrolls there, every time. */
  const [sought, setSought] = useState<{ kernel: number } | null>(null);
  const detailsId = useId();
  const shown = hovered ?? at;
  const families = [...new Set(step.kernels.map(({ name }) => familyOf(name)))];
  const label = isMeasuring ? words.measuring : shares ? words.measureAgain : words.measure;
  const showSource = () => {
    const { kernel } = step.dispatches[at];
    setOpen(kernel);
    setSought({ kernel });
  };
  useEffect(() => {
    const button = sought && document.getElementById(sourceButton(sought.kernel));
    button?.focus({ preventScroll: true });
    button?.scrollIntoView();
  }, [sought]);
  return (
    <>
      <section className="stack-5" aria-labelledby="dispatches">
        <FigureHead id="dispatches" title={words.strip} subtitle={words.stripHint}>
          {step.hasClock && (
            <Button kind="primary" disabled={isMeasuring} onClick={lab.kernels.measure}>
              {label}
            </Button>
          )}
        </FigureHead>
        <ul className="legend rows-2 gap-5">
          {families.map((family) => (
            <li key={family}>
              <KernelIcon family={family} /> {words.families[family]}
            </li>
          ))}
        </ul>
        <Strip
          step={step}
          shares={shares}
          at={at}
          shown={shown}
          detailsId={detailsId}
          onMove={setAt}
          onHover={setHovered}
        />
        <p className={`note prose-lead ${styles.measured}`} role="status">
          {shares && words.measured(adapter)}
          {!step.hasClock && words.noClock}
        </p>
        <DispatchDetails
          id={detailsId}
          step={step}
          at={shown}
          share={shares?.[shown] ?? null}
          onSource={showSource}
        />
      </section>
      <KernelTable
        heading={words.table}
        hint={words.tableHint}
        rows={kernelRows(step, shares)}
        open={open}
        onOpen={setOpen}
      />
    </>
  );
}
