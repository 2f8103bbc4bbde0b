import { LETTERS } from '../../i18n/letters.ts';
import { useWords } from '../../i18n/words.ts';
import { type Part, partKey } from '../../training/parts.ts';
import styles from './CompositionDiagram.module.css';
import { type Places, placeOf } from './columns.ts';
import { HEADER, type Layout, type Link, linkPath, stackOf, stateY } from './geometry.ts';

interface Props {
  layout: Layout;
  links: readonly Link[];
  places: Places;
}

const ENDS = ['projection', 'cross'] as const;

/** The trained links between the stacks: a line from a state of A, f_proj on its way, f_cross, and into B. */
export function Links({ layout, links, places }: Props) {
  const { diagram: words } = useWords('inside');
  const B = stackOf(layout, 'B');
  const bottom = stateY(layout, 0) + layout.pitch;
  const [first] = layout.stacks;
  const last = layout.stacks[layout.stacks.length - 1];
  return (
    <g data-phase="AB">
      {layout.links.length > 0 && (
        <>
          <text className={styles.heading} x={B.x - layout.gutter / 2} y={HEADER - 26}>
            {words.links}
          </text>
          <text className={styles.learning} x={B.x - layout.gutter / 2} y={HEADER - 7}>
            {words.trained}
          </text>
        </>
      )}
      <path
        className={styles.shared}
        d={`M${first.middle} ${bottom - 6}v4q0 6 6 6H${last.middle - 6}q6 0 6 -6v-4`}
      />
      <text className={styles.expression} x={(first.middle + B.middle) / 2} y={bottom + 4}>
        {words.expression}
      </text>
      {links.map((link) => {
        const isLit = ENDS.some((kind) =>
          places.lit.has(partKey({ kind, model: link.model, pair: link.pair })),
        );
        return (
          <g key={`${link.model} ${link.pair}`}>
            <path className={`${styles.link} ${isLit ? styles.litLink : ''}`} d={linkPath(link, layout)} />
            {ENDS.map((kind) => (
              <LinkPart key={kind} link={link} kind={kind} isDense={layout.isDense} places={places} />
            ))}
          </g>
        );
      })}
    </g>
  );
}

interface PartProps {
  link: Link;
  kind: (typeof ENDS)[number];
  isDense: boolean;
  places: Places;
}

function LinkPart({ link, kind, isDense, places }: PartProps) {
  const { diagram: words } = useWords('inside');
  const part: Part = { kind, model: link.model, pair: link.pair };
  const { x, y } = link[kind];
  const [width, height] = isDense ? [10, 10] : [38, 17];
  const radius = kind === 'cross' ? height / 2 : 3;
  return (
    <g {...placeOf(part, places)} aria-label={words.title(part)} className={styles.pill}>
      <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={radius} />
      {!isDense && (
        <text x={x} y={y}>
          <tspan className={styles.symbol}>{LETTERS.map}</tspan>
          <tspan className={styles.index} dy="3">
            {LETTERS.index[kind]}
          </tspan>
        </text>
      )}
    </g>
  );
}
