import { Answers } from '../../../components/compare/Answers.tsx';
import { ExpressionForm } from '../../../components/compare/ExpressionForm.tsx';
import { KeyMap } from '../../../components/keymap/KeyMap.tsx';
import { ErrorBoundary } from '../../../components/notices/ErrorBoundary.tsx';
import { NumberGrid } from '../../../components/numbers/NumberGrid.tsx';
import { TrainingFigure } from '../../../components/panel/PhasePanel.tsx';
import { LiveOrReplay } from '../../../components/recording/LiveOrReplay.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useLabState, usePhase } from '../../../store/lab/context.ts';
import { KEY } from '../../../store/lab/state.ts';
import stages from './Stages.module.css';

/** All the keys, and A while it learns them. */
export function TrainA() {
  return (
    <LiveOrReplay beginning="untrained">
      <div className={stages.pair}>
        <KeyMap of="A" />
        <TrainingFigure phase="A" />
      </div>
    </LiveOrReplay>
  );
}

/** All sums of two numbers, and B while it learns them. */
export function TrainB() {
  return (
    <LiveOrReplay beginning="untrained">
      <div className={stages.pair}>
        <NumberGrid />
        <TrainingFigure phase="B" />
      </div>
    </LiveOrReplay>
  );
}

/** Whether A⊕B has learned its keys by heart, as its map shows: what it makes of keys that no example contained. */
function ByHeart() {
  const { findings: words } = useWords('tutorial');
  const keyMap = usePhase('AB', (state) => state.keyMap);
  const compositionKeys = useLabState((state) => state.compositionKeys);
  const heldOut = keyMap.subarray(compositionKeys);
  const measured = heldOut.filter((standing) => standing !== KEY.unknown).length;
  const right = heldOut.filter((standing) => standing === KEY.right).length;
  return (
    <p className={stages.finding}>
      <strong>{words.byHeartQuestion}</strong>{' '}
      {measured === 0 ? words.byHeartUnknown : words.byHeart(right, measured)}
    </p>
  );
}

/** A⊕B while it learns, the keys with those outlined that it learns from, and an expression that it is asked over and over. */
export function TrainComposition() {
  const { compare } = useWords('lab');
  return (
    <>
      <LiveOrReplay beginning="untrained">
        <div className={stages.pair}>
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
