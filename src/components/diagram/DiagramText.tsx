import { PHASE_NAMES, STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import type { LayerPair } from '../../models/shapes.ts';
import { countParameters, type Part } from '../../training/parts.ts';
import type { Settings } from '../../training/settings.ts';
import { augmentingModels, isComposed, phaseOf } from '../../training/stages.ts';
import type { Phase } from '../../worlds/phases.ts';
import { Disc } from '../ui/Disc.tsx';
import diagramText from './DiagramText.module.css';

interface Props {
  settings: Settings;
  part: Part | null;
  /** A layer pair that is pointed at and can be chosen. */
  pair: LayerPair | null;
  isChoosing: boolean;
}

/** Returns the phase that a part belongs to: the parts that join the models are the composition's. */
const ownerOf = (part: Part): Phase => ('pair' in part || part.kind === 'sum' ? 'AB' : phaseOf(part.model));

/**
 * Describes the part that is pointed at; it stands beside what Tab and pointer reach, whose names carry the same words.
 */
export function PartDetail({ settings, part, pair, isChoosing }: Props) {
  const { diagram: words } = useWords('inside');
  const { pairs, variant } = settings.composition;
  if (pair) {
    const isJoined = pairs.some((each) => each.augmenting === pair.augmenting && each.anchor === pair.anchor);
    return (
      <div className={diagramText.detail} data-phase="AB">
        <p className="bold toned text-md">{words.pair(pair, PHASE_NAMES.A)}</p>
        <p>{isJoined ? words.chosen : words.unchosen}</p>
      </div>
    );
  }
  if (!part) return <p className={diagramText.hint}>{isChoosing ? words.hintChoosing : words.hint}</p>;
  const link = 'pair' in part ? pairs[part.pair] : pairs[0];
  const count = countParameters(settings).of(part);
  const isTrained = 'pair' in part || (part.model === 'B' && !isComposed(variant));
  return (
    <div className={diagramText.detail} data-phase={ownerOf(part)}>
      <p className="bold toned text-md">{words.title(part)}</p>
      <p>{words.explain(part, link)}</p>
      <p className="muted">
        {count === 0 ? words.noParameters : words.parameters(count)}
        {count > 0 && `, ${isTrained ? words.trained : words.frozen}`}
      </p>
    </div>
  );
}

/** Shows how many parameters are frozen, and how few are trained. */
export function Totals({ settings }: { settings: Settings }) {
  const { diagram: words } = useWords('inside');
  const counts = countParameters(settings);
  const models = [...augmentingModels(settings), 'B' as const].map((model) => ({
    model,
    phase: model === 'B' ? ('B' as const) : ('A' as const),
    isFrozen: model !== 'B' || isComposed(settings.composition.variant),
  }));
  return (
    <dl className={diagramText.totals}>
      {models.map(({ model, phase, isFrozen }) => (
        <div key={model} data-phase={phase} className="flex gap-3 between">
          <dt className="line toned strong">
            <Disc phase={phase} /> {STAGE_NAMES[model]}
          </dt>
          <dd>{isFrozen ? words.total.frozen(counts[phase]) : words.parameters(counts[phase])}</dd>
        </div>
      ))}
      {isComposed(settings.composition.variant) && (
        <div data-phase="AB" className="flex gap-3 between">
          <dt className="line toned strong">
            <Disc phase="AB" /> {words.links}
          </dt>
          <dd>
            <strong>{words.total.trained(counts.links)}</strong>
          </dd>
        </div>
      )}
    </dl>
  );
}
