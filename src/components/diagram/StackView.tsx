import { STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { type Part, partKey } from '../../training/parts.ts';
import type { Settings } from '../../training/settings.ts';
import { isComposed, phaseOf } from '../../training/stages.ts';
import styles from './CompositionDiagram.module.css';
import { type Places, partsOf, placeOf } from './columns.ts';
import { boxOf, centreOf, HEADER, type Layout, type Stack, stateY } from './geometry.ts';

interface Props {
  layout: Layout;
  stack: Stack;
  settings: Settings;
  places: Places;
}

/** A padlock for frozen parts. */
const LOCK = 'M2.5 5.5v-1.5a2.5 2.5 0 0 1 5 0v1.5M1.5 5.5h7v5h-7z';

/** A model: its layers from the embeddings up, on the stream of states that runs through them. */
export function StackView({ layout, stack, settings, places }: Props) {
  const { diagram: words } = useWords('inside');
  const { model, middle, layers } = stack;
  const isFrozen = model !== 'B' || isComposed(settings.composition.variant);
  const bottom = boxOf(layout, stack, 0);
  const end = bottom.y + bottom.height;
  return (
    <g data-phase={phaseOf(model)}>
      <text className={styles.name} x={middle} y={HEADER - 26}>
        {STAGE_NAMES[model]}
      </text>
      {isFrozen && (
        <path className={styles.lock} d={LOCK} transform={`translate(${middle + 14} ${HEADER - 38})`} />
      )}
      <text className={isFrozen ? styles.standing : styles.learning} x={middle} y={HEADER - 7}>
        {isFrozen ? words.frozen : words.trained}
      </text>
      <path className={styles.stream} d={`M${middle} ${end + 16}V${boxOf(layout, stack, layers + 1).y}`} />
      <path className={styles.arrow} d={`M${middle - 4} ${end + 8}l4 -5l4 5`} />
      {partsOf(layout, stack).map((part) => (
        <StackPart key={partKey(part)} layout={layout} stack={stack} part={part} places={places} />
      ))}
    </g>
  );
}

interface PartProps {
  layout: Layout;
  stack: Stack;
  part: Part;
  places: Places;
}

function StackPart({ layout, stack, part, places }: PartProps) {
  const { diagram: words } = useWords('inside');
  const place = placeOf(part, places);
  const name = words.title(part);
  if (part.kind === 'state' || part.kind === 'sum') {
    const y = stateY(layout, part.layer);
    return (
      <g {...place} aria-label={name} className={styles[part.kind]}>
        <circle className={styles.target} cx={stack.middle} cy={y} r="12" />
        <circle cx={stack.middle} cy={y} r={part.kind === 'sum' ? 7 : 4} />
        {part.kind === 'sum' && <path d={`M${stack.middle - 4} ${y}h8M${stack.middle} ${y - 4}v8`} />}
      </g>
    );
  }
  const layer = part.kind === 'embedding' ? 0 : part.kind === 'block' ? part.layer : stack.layers + 1;
  const isUnused = part.kind === 'output' && stack.model !== 'B';
  const label = part.kind === 'block' ? words.block(part.layer) : words[part.kind as 'embedding' | 'output'];
  return (
    <g {...place} aria-label={name} className={`${styles.box} ${isUnused ? styles.unused : ''}`}>
      <rect {...boxOf(layout, stack, layer)} rx="7" />
      <text x={stack.middle} y={centreOf(layout, part).y}>
        {label}
      </text>
    </g>
  );
}
