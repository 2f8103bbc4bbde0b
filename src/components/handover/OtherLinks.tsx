import { useWords } from '../../i18n/words.ts';
import type { HandedOver } from '../../store/inspect/insideState.ts';
import { useLabState } from '../../store/lab/context.ts';
import styles from './HandOverFigure.module.css';
import { weightAtKeys } from './sentences.ts';

interface Props {
  handedOver: HandedOver;
  /** The layer pair that the lanes show. */
  shown: number;
  isCut: boolean;
}

/** A line for each layer pair that the lanes do not show, and a note if none leads into B's input. */
export function OtherLinks({ handedOver, shown, isCut }: Props) {
  const words = useWords('handover');
  const pairs = useLabState(({ settings }) => settings.composition.pairs);
  const first = pairs[shown].anchor;
  return (
    <div className={styles.others} data-cut={isCut}>
      {first > 0 && <p className={styles.aside}>{words.noInput(first)}</p>}
      {pairs.map(({ augmenting, anchor }, pair) => {
        const share = pair === shown ? null : weightAtKeys(handedOver, pair);
        return (
          share !== null && (
            // biome-ignore lint/suspicious/noArrayIndexKey: a pair has no other name, and two may be alike
            <p key={pair} className={styles.aside}>
              {words.other(augmenting, anchor, share)}
            </p>
          )
        );
      })}
    </div>
  );
}
