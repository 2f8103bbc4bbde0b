import { Answers } from '../../../components/compare/Answers.tsx';
import { ExpressionForm } from '../../../components/compare/ExpressionForm.tsx';
import { Button } from '../../../components/ui/Button.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useAsking } from '../useAsking.ts';
import styles from './Stages.module.css';

/** Two questions at the press of a button, one for each model. */
export function TwoModelsTask() {
  const words = useWords('tutorial');
  const { isReady, askValues, askSum } = useAsking();
  return (
    <div className={styles.actions}>
      <Button kind="primary" disabled={!isReady} onClick={askValues}>
        {words.askValues}
      </Button>
      <Button kind="primary" disabled={!isReady} onClick={askSum}>
        {words.askSum}
      </Button>
    </div>
  );
}

/** A and B, asked the same; A⊕B is not yet spoken of. */
export function TwoModels() {
  const { compare } = useWords('lab');
  const { isOwn, onAsk } = useAsking();
  return (
    <>
      <ExpressionForm onAsk={onAsk} />
      {isOwn ? <Answers phases={['A', 'B']} /> : <p className={styles.idle}>{compare.idle}</p>}
    </>
  );
}
