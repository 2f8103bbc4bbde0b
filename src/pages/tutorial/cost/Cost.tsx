import { Contrast } from './Contrast.tsx';
import styles from './Cost.module.css';
import { FingerprintTable } from './FingerprintTable.tsx';
import { KeptArithmetic } from './KeptArithmetic.tsx';
import { Ledger } from './Ledger.tsx';

/** What the composition kept, beside what other ways of teaching B the same cost it, and what it took. */
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
