import { PHASE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import type { SwitchedOff } from '../../inspection/inspector.ts';
import type { LayerPair } from '../../models/shapes.ts';
import type { Settings } from '../../training/settings.ts';
import { isComposed } from '../../training/stages.ts';
import styles from './CompositionDiagram.module.css';
import { headsOff } from './off.ts';
import { countParameters, type Part } from './parts.ts';

interface Props {
  settings: Settings;
  part: Part | null;
  /** A layer pair that is pointed at and can be chosen. */
  pair: LayerPair | null;
  off: readonly SwitchedOff[];
  isChoosing: boolean;
}

const phaseOf = (part: Part) =>
  'pair' in part || part.kind === 'sum' ? 'AB' : part.model === 'B' ? 'B' : 'A';

/** What the part is that is pointed at; it stands beside what Tab and pointer reach, whose names say the same. */
export function PartDetail({ settings, part, pair, off, isChoosing }: Props) {
  const { diagram: words } = useWords('inside');
  const { pairs, heads, variant } = settings.composition;
  if (pair) {
    const isJoined = pairs.some((each) => each.augmenting === pair.augmenting && each.anchor === pair.anchor);
    return (
      <div className={styles.detail} data-phase="AB">
        <p className={styles.title}>{words.pair(pair, PHASE_NAMES.A)}</p>
        <p>{isJoined ? words.chosen : words.unchosen}</p>
      </div>
    );
  }
  if (!part) return <p className={styles.hint}>{isChoosing ? words.hintChoosing : words.hint}</p>;
  const link = 'pair' in part ? pairs[part.pair] : pairs[0];
  const count = countParameters(settings).of(part);
  const isTrained = 'pair' in part || (part.model === 'B' && !isComposed(variant));
  const switchedOff = 'pair' in part ? headsOff(part, pairs.length, off, heads) : 0;
  return (
    <div className={styles.detail} data-phase={phaseOf(part)}>
      <p className={styles.title}>{words.title(part)}</p>
      <p>{words.explain(part, link)}</p>
      <p className={styles.facts}>
        {count === 0 ? words.noParameters : words.parameters(count)}
        {count > 0 && `, ${isTrained ? words.trained : words.frozen}`}
        {switchedOff > 0 && `, ${switchedOff === heads ? words.off : words.partlyOff(switchedOff, heads)}`}
      </p>
    </div>
  );
}
