import { countCells } from '../../../components/cells/counts.ts';
import { KeyMap } from '../../../components/cells/KeyMap.tsx';
import { Answers } from '../../../components/compare/Answers.tsx';
import { ExpressionForm } from '../../../components/compare/ExpressionForm.tsx';
import { ErrorBoundary } from '../../../components/notices/ErrorBoundary.tsx';
import { TrainingFigure } from '../../../components/panel/PhasePanel.tsx';
import { LiveOrReplay } from '../../../components/recording/LiveOrReplay.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useLabState, usePhase } from '../../../store/lab/context.ts';
import { WORLD_VIEWS } from '../../../worlds/views.ts';
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

/** The questions that B can be asked, and B while it learns to answer them. */
export function TrainB() {
  const { AnchorMap } = WORLD_VIEWS[useLabState(({ settings }) => settings.world.kind)];
  return (
    <LiveOrReplay beginning="untrained">
      <div className={stages.pair}>
        <div data-part="grid">
          <AnchorMap />
        </div>
        <TrainingFigure phase="B" />
      </div>
    </LiveOrReplay>
  );
}

/** The keys that A⊕B answers although no example contained them, which shows that it has not learned by heart. */
function ByHeart() {
  const { findings: words } = useWords('tutorial');
  const standings = usePhase('AB', ({ maps }) => maps.keys.standings);
  const compositionKeys = useLabState((state) => state.compositionKeys);
  const heldOut = { from: compositionKeys, to: standings.length };
  const { asked, right } = countCells(standings, heldOut, (key) => key);
  return (
    <p className={stages.finding}>
      <strong>{words.byHeartQuestion}</strong>{' '}
      {asked === 0 ? words.byHeartUnknown : words.byHeart(right, asked)}
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
