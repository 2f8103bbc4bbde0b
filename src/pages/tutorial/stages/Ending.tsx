import { Suspense } from 'react';
import { Cost } from '../../../components/cost/Cost.tsx';
import { withWords } from '../../withWords.ts';
import styles from './Stages.module.css';

const RunToTakeHome = withWords(
  'takeHome',
  async () => (await import('../../../components/takeHome/RunToTakeHome.tsx')).RunToTakeHome,
);
const KeyShare = withWords(
  'takeHome',
  async () => (await import('../../../components/keyShare/KeyShare.tsx')).KeyShare,
);

/** What the composition cost, how few keys it takes, and the visitor's run to take home. */
export function Ending() {
  return (
    <div className={styles.ending}>
      <Cost />
      <Suspense>
        <KeyShare />
        <RunToTakeHome />
      </Suspense>
    </div>
  );
}
