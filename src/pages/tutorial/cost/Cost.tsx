import { Contrast } from './Contrast.tsx';
import styles from './Cost.module.css';
import { FingerprintTable } from './FingerprintTable.tsx';
import { KeptArithmetic } from './KeptArithmetic.tsx';
import { Ledger } from './Ledger.tsx';

/** The sums that the composition kept, beside the costs of other methods of teaching B the same, and its own. */
export function Cost() {
  return (
    <div className={styles.cost}>
      <KeptArithmetic />
      <Contrast />
      <div className={styles.tables}>
        <FingerprintTable />
        <Ledger />
      </div>
    </div>
  );
}
