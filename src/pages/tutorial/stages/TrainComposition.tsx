import { Answers } from '../../../components/compare/Answers.tsx';
import { ExpressionForm } from '../../../components/compare/ExpressionForm.tsx';
import { KeyMap } from '../../../components/keymap/KeyMap.tsx';
import { ErrorBoundary } from '../../../components/notices/ErrorBoundary.tsx';
import { TrainingFigure } from '../../../components/panel/TrainingFigure.tsx';
import { LiveOrReplay } from '../../../components/recording/LiveOrReplay.tsx';
import { useWords } from '../../../i18n/words.ts';
import { ByHeart } from './ByHeart.tsx';
import styles from './Stages.module.css';

/** A⊕B while it learns, the keys with those outlined that it learns from, and an expression that it is asked over and over. */
export function TrainComposition() {
  const { compare } = useWords('lab');
  return (
    <>
      <LiveOrReplay beginning="untrained">
        <div className={styles.pair}>
          <div className="stack-3">
            <KeyMap of="AB" />
            <ByHeart />
          </div>
          <TrainingFigure phase="AB" />
        </div>
      </LiveOrReplay>
      <ErrorBoundary>
        <section className="stack-4" aria-labelledby="asking">
          <h2 id="asking" className="text-lg">
            {compare.title}
          </h2>
          <ExpressionForm isPrimary={false} />
          <Answers />
        </section>
      </ErrorBoundary>
    </>
  );
}
