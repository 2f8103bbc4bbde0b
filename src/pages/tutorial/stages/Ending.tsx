import { Suspense } from 'react';
import { Button } from '../../../components/ui/Button.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useInquiry, useIsReady, useLab, useLabState } from '../../../store/lab/context.ts';
import { STAGES } from '../../../training/stages.ts';
import { PUBLISHED_KIND } from '../../../worlds/registry.ts';
import { withWords } from '../../withLab.tsx';
import { Cost, PLAIN_SUMS } from '../cost/Cost.tsx';
import { GoodFor } from '../Onward.tsx';
import stage from './Stages.module.css';

const RunToTakeHome = withWords(
  'takeHome',
  async () => (await import('../../../components/takeHome/RunToTakeHome.tsx')).RunToTakeHome,
);
const KeyShare = withWords('takeHome', async () => (await import('../keyShare/KeyShare.tsx')).KeyShare);

/** The same plain sums for B and A⊕B at the press of a button. */
export function EndingTask() {
  const { cost: words } = useWords('inside');
  const lab = useLab();
  const { found, isPending } = useInquiry(({ kept }) => kept, STAGES);
  const isReady = useIsReady();
  return (
    <Button
      kind={found ? 'plain' : 'primary'}
      disabled={!isReady || isPending}
      onClick={() => lab.inside.compareNumeric(PLAIN_SUMS)}
    >
      {isPending ? words.asking : words.ask}
    </Button>
  );
}

/** The costs of the composition, the few keys it takes, the visitor's run to take home, and the uses of composing. */
export function Ending() {
  const isPublished = useLabState(({ settings }) => settings.world.kind === PUBLISHED_KIND);
  return (
    <div className="stack-7">
      <Cost />
      <Suspense fallback={<div className={stage.later} />}>
        {isPublished && <KeyShare />}
        <RunToTakeHome />
      </Suspense>
      <GoodFor />
    </div>
  );
}
