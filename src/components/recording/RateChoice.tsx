import { useStore } from 'zustand';
import { useWords } from '../../i18n/words.ts';
import type { Replay } from '../../store/replay/replay.ts';
import { RATES } from '../../store/training/rates.ts';
import type { Stage } from '../../training/stages.ts';
import { Segmented } from '../ui/Segmented.tsx';

/** The choice of a recording's speed, as a multiple of the original one. */
export function RateChoice({ stage, replay }: { stage: Stage; replay: Replay }) {
  const { recording: words } = useWords('lab');
  const rate = useStore(replay.rate, (state) => state.rate);
  return (
    <Segmented
      label={words.rate(stage)}
      options={RATES.map((value) => ({ value, label: words.rates[value] }))}
      value={rate}
      onChange={replay.setRate}
    />
  );
}
