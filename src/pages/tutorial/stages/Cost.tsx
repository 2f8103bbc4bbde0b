import { Contrast } from '../../../components/cost/Contrast.tsx';
import { FingerprintTable } from '../../../components/cost/FingerprintTable.tsx';
import { KeptArithmetic } from '../../../components/cost/KeptArithmetic.tsx';
import { Ledger } from '../../../components/cost/Ledger.tsx';
import { Button } from '../../../components/ui/Button.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useInquiry, useIsReady, useLab } from '../../../store/context.ts';
import { STAGES } from '../../../training/stages.ts';
import { GoodFor } from '../GoodFor.tsx';
import styles from '../Task.module.css';
import stage from './Stages.module.css';

/** Plain sums that B and A⊕B are asked. */
const COUNT = 2000;

/** The same plain sums for B and A⊕B at the press of a button. */
export function CostTask() {
  const { cost: words } = useWords('inside');
  const lab = useLab();
  const { found, isPending } = useInquiry(({ kept }) => kept, STAGES);
  const isReady = useIsReady();
  return (
    <div className={styles.actions}>
      <Button
        kind={found ? 'plain' : 'primary'}
        disabled={!isReady || isPending}
        onClick={() => lab.inside.compareNumeric(COUNT)}
      >
        {isPending ? words.asking : words.ask}
      </Button>
    </div>
  );
}

/** What the composition kept, beside what other ways of teaching B the same cost it, and what it took. */
export function Cost() {
  return (
    <>
      <KeptArithmetic count={COUNT} />
      <Contrast />
      <GoodFor />
      <div className={stage.pair}>
        <FingerprintTable />
        <Ledger />
      </div>
    </>
  );
}
