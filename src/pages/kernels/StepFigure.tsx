/** A step of training: all its dispatches, one of them in detail, and the kernels that they run. */
import { useEffect, useId, useState } from 'react';
import { Button } from '../../components/ui/Button.tsx';
import { FigureHead } from '../../components/ui/FigureHead.tsx';
import { useWords } from '../../i18n/words.ts';
import type { StepKernels } from '../../store/inspect/insideState.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { DispatchDetails } from './DispatchDetails.tsx';
import { familyOf } from './families.ts';
import { KernelIcon } from './KernelIcon.tsx';
import styles from './KernelsPage.module.css';
import { KernelTable, sourceButton } from './KernelTable.tsx';
import { kernelRows } from './rows.ts';
import { Strip } from './Strip.tsx';

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
        <ul className={styles.legend}>
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
        <p className={styles.measured} role="status">
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
