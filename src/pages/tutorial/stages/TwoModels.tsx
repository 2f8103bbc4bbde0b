import { Answers } from '../../../components/compare/Answers.tsx';
import { ExpressionForm } from '../../../components/compare/ExpressionForm.tsx';
import { Button } from '../../../components/ui/Button.tsx';
import { Disc } from '../../../components/ui/Disc.tsx';
import { Icon } from '../../../components/ui/Icon.tsx';
import { PHASE_NAMES } from '../../../i18n/names.ts';
import { useWords } from '../../../i18n/words.ts';
import { useTutorial } from '../../../store/tutorial/tutorialProgress.ts';
import { useAsking } from '../useAsking.ts';
import stage from './Stages.module.css';

/** The buttons of two questions, one for each model; the next to be asked stands out. */
export function TwoModelsTask() {
  const words = useWords('tutorial');
  const { isReady, canAskValues, askValues, askSum } = useAsking();
  const hasValues = useTutorial(({ outcomes }) => outcomes.values !== undefined);
  const hasSum = useTutorial(({ outcomes }) => outcomes.sum !== undefined);
  return (
    <>
      <Button kind={hasValues ? 'plain' : 'primary'} disabled={!canAskValues} onClick={askValues}>
        {hasValues && <Icon name="right" />}
        {words.askValues}
      </Button>
      <Button kind={hasValues && !hasSum ? 'primary' : 'plain'} disabled={!isReady} onClick={askSum}>
        {hasSum && <Icon name="right" />}
        {words.askSum}
      </Button>
    </>
  );
}

const ALONE = ['A', 'B'] as const;

/** A and B before they are asked, with the knowledge of each. */
function Introduced() {
  const { role } = useWords('shell');
  const { knows } = useWords('lab');
  return (
    <div className={stage.pair}>
      {ALONE.map((phase) => (
        <article
          key={phase}
          className={stage.introduced}
          data-phase={phase}
          aria-labelledby={`answer-${phase}`}
        >
          <h3 id={`answer-${phase}`} className="line toned text-lg">
            <Disc phase={phase} /> {PHASE_NAMES[phase]}
          </h3>
          <p className="text-md">{knows[phase]}</p>
          <p className="note">{role[phase]}</p>
        </article>
      ))}
    </div>
  );
}

/** A and B, asked the same once the visitor asks; A⊕B is not mentioned yet. */
export function TwoModels() {
  const { isOwn, onAsk } = useAsking();
  return (
    <>
      <ExpressionForm onAsk={onAsk} isPrimary={false} />
      {isOwn ? <Answers phases={ALONE} /> : <Introduced />}
    </>
  );
}
