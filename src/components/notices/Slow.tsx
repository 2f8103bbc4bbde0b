import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { useWords } from '../../i18n/words.ts';
import { useIsReady, useLab, useLabState } from '../../store/lab/context.ts';
import { slownessOf, useSlownessNotice } from '../../store/lab/slowness.ts';
import { hasShipped, hasTrainedWeights } from '../../store/weights/lineage.ts';
import { PRESETS } from '../../training/settings.ts';
import { PHASES } from '../../worlds/phases.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Slow.module.css';

/** The notice, shown once, that training is slow here, with the reason and the remedies. */
export function Slow() {
  const { slow: words } = useWords('lab');
  const lab = useLab();
  const isDismissed = useSlownessNotice((state) => state.isDismissed);
  const { isSlow, software, phase, minutes } = useStore(
    lab.store,
    useShallow((state) => {
      const slowness = slownessOf(state);
      return { isSlow: slowness !== null, software: slowness?.software ?? null, ...slowness?.training };
    }),
  );
  const isSmall = useLabState(({ settings }) => settings.preset !== 'paper');
  const discards = useLabState(hasTrainedWeights);
  const shipped = useLabState(hasShipped);
  const isReady = useIsReady();
  if (!isSlow || isDismissed || !isReady) return null;
  return (
    <aside className={styles.slow} aria-labelledby="slow">
      <h2 id="slow" className={styles.title}>
        {words.title}
      </h2>
      <p>
        {software === null ? phase && words.measured(phase) : words.software(software)}{' '}
        {phase && minutes && words.estimate(phase, minutes)} {words.offer}
      </p>
      <div className={`wrap rows-2 gap-3 at-end ${styles.choices}`}>
        {!isSmall && !discards && <Button onClick={() => lab.configure(PRESETS.small)}>{words.small}</Button>}
        {shipped && <Button onClick={() => lab.loadShipped(PHASES)}>{words.shipped}</Button>}
        <Button kind="quiet" onClick={() => useSlownessNotice.setState({ isDismissed: true })}>
          {words.dismiss}
        </Button>
      </div>
    </aside>
  );
}
