import { useEffect } from 'react';
import { Answers } from '../../../components/compare/Answers.tsx';
import { ExpressionForm } from '../../../components/compare/ExpressionForm.tsx';
import { Button } from '../../../components/ui/Button.tsx';
import { Icon } from '../../../components/ui/Icon.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useLabState } from '../../../store/context.ts';
import { isFurnished } from '../../../store/stage.ts';
import { useTutorial } from '../../../store/tutorialProgress.ts';
import styles from '../Task.module.css';
import { useAsking } from '../useAsking.ts';

/** Two questions at the press of a button, one for each model; what is to be asked next stands out. */
export function TwoModelsTask() {
  const words = useWords('tutorial');
  const { isReady, canAskValues, askValues, askSum } = useAsking();
  const hasValues = useTutorial(({ outcomes }) => outcomes.values !== undefined);
  const hasSum = useTutorial(({ outcomes }) => outcomes.sum !== undefined);
  return (
    <div className={styles.actions}>
      <Button kind={hasValues ? 'plain' : 'primary'} disabled={!canAskValues} onClick={askValues}>
        {hasValues && <Icon name="right" />}
        {words.askValues}
      </Button>
      <Button kind={hasValues && !hasSum ? 'primary' : 'plain'} disabled={!isReady} onClick={askSum}>
        {hasSum && <Icon name="right" />}
        {words.askSum}
      </Button>
    </div>
  );
}

/** A and B, asked the same; A⊕B is not yet spoken of. */
export function TwoModels() {
  const { isOwn, onAsk, suggestValues } = useAsking();
  const isReady = useLabState(isFurnished);
  useEffect(() => {
    if (isReady && !isOwn) suggestValues();
  }, [isReady, isOwn, suggestValues]);
  return (
    <>
      <ExpressionForm onAsk={onAsk} isPrimary={false} />
      <Answers phases={['A', 'B']} />
    </>
  );
}
