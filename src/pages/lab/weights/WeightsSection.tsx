import { type ReactNode, useEffect, useId, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Segmented } from '../../../components/ui/Segmented.tsx';
import { STAGE_NAMES } from '../../../i18n/names.ts';
import { useWords } from '../../../i18n/words.ts';
import { useLab, useLabState } from '../../../store/lab/context.ts';
import { phaseOf, STAGES, type Stage } from '../../../training/stages.ts';
import { MatrixFigure } from './MatrixFigure.tsx';
import { NormCharts } from './NormCharts.tsx';
import styles from './Weights.module.css';

interface Props {
  title: string;
  /** The explanation of its content, in a few words. */
  explain: string;
  children: ReactNode;
}

/** A section of a page for who wants to know more. Folded at first: nothing inside is made until someone looks. */
function FoldedSection({ title, explain, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <details className="card pad-card" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={styles.summary}>
          <h2 id={heading} className="text-lg">
            {title}
          </h2>
          <span className={styles.explain}>{explain}</span>
        </summary>
        {isOpen && children}
      </details>
    </section>
  );
}

function Weights() {
  const { measures: words } = useWords('lab');
  const lab = useLab();
  const stages = useLabState(useShallow(({ phases }) => STAGES.filter((each) => phases[each] !== undefined)));
  const [chosen, choose] = useState<Stage>('AB');
  const stage = stages.includes(chosen) ? chosen : phaseOf(chosen);
  useEffect(() => {
    lab.matrices.look(stage);
    return lab.matrices.close;
  }, [lab, stage]);
  return (
    <div className={styles.content} data-phase={phaseOf(stage)}>
      <Segmented
        label={words.whose}
        options={stages.map((value) => ({ value, label: STAGE_NAMES[value] }))}
        value={stage}
        onChange={choose}
      />
      <div className={styles.figures}>
        <NormCharts key={stage} stage={stage} />
        <MatrixFigure stage={stage} />
      </div>
    </div>
  );
}

/** The weights, norms and matrices of the models as they train. */
export function WeightsSection() {
  const { measures: words } = useWords('lab');
  return (
    <FoldedSection title={words.title} explain={words.explain}>
      <Weights />
    </FoldedSection>
  );
}
