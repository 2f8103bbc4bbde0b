import { Cost } from '../../../components/cost/Cost.tsx';
import { PLAIN_SUMS } from '../../../components/cost/KeptArithmetic.tsx';
import { Button } from '../../../components/ui/Button.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useInquiry, useIsReady, useLab } from '../../../store/context.ts';
import { STAGES } from '../../../training/stages.ts';
import { GoodFor } from '../GoodFor.tsx';
import styles from '../Task.module.css';

/** The same plain sums for B and A⊕B at the press of a button. */
export function EndingTask() {
  const { cost: words } = useWords('inside');
  const lab = useLab();
  const { found, isPending } = useInquiry(({ kept }) => kept, STAGES);
  const isReady = useIsReady();
  return (
    <div className={styles.actions}>
      <Button
        kind={found ? 'plain' : 'primary'}
        disabled={!isReady || isPending}
        onClick={() => lab.inside.compareNumeric(PLAIN_SUMS)}
      >
        {isPending ? words.asking : words.ask}
      </Button>
    </div>
  );
}

/** What the composition cost, and what composing is good for. */
export function Ending() {
  return (
    <>
      <Cost />
      <GoodFor />
    </>
  );
}
