import styles from './Cost.module.css';
import { FingerprintTable } from './FingerprintTable.tsx';
import { KeptArithmetic } from './KeptArithmetic.tsx';
import { Ledger } from './Ledger.tsx';

/** What the composition kept, and what it cost. */
export function Cost() {
  return (
    <div className={styles.cost}>
      <KeptArithmetic />
      <div className={styles.tables}>
        <FingerprintTable />
        <Ledger />
      </div>
    </div>
  );
}
