import { useEffect, useState } from 'react';
import { PHASE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { useLab } from '../../store/context.ts';
import { PHASES, type Phase } from '../../training/settings.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { MatrixFigure } from './MatrixFigure.tsx';
import { NormCharts } from './NormCharts.tsx';
import styles from './WeightsSection.module.css';

const CHOICES = PHASES.map((value) => ({ value, label: PHASE_NAMES[value] }));

function Weights() {
  const { measures: words } = useWords('lab');
  const lab = useLab();
  const [phase, choose] = useState<Phase>('AB');
  useEffect(() => {
    lab.lookAtMatrices(phase);
    return lab.closeMatrices;
  }, [lab, phase]);
  return (
    <div className={styles.content} data-phase={phase}>
      <Segmented label={words.whose} options={CHOICES} value={phase} onChange={choose} />
      <div className={styles.figures}>
        <NormCharts key={phase} phase={phase} />
        <MatrixFigure phase={phase} />
      </div>
    </div>
  );
}

/** What is inside the models as they train. Folded at first: nothing is read or drawn until someone looks. */
export function WeightsSection() {
  const { measures: words } = useWords('lab');
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="weights">
      <details className={styles.section} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={styles.summary}>
          <h2 id="weights" className={styles.title}>
            {words.title}
          </h2>
          <span className={styles.explain}>{words.explain}</span>
        </summary>
        {isOpen && <Weights />}
      </details>
    </section>
  );
}
