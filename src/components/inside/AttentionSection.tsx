/** The cross-attention of A⊕B over the expression that was asked, link by link and head by head, as a map or a table. */
import { useRef, useState } from 'react';
import { percentage } from '../../i18n/format.ts';
import { STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import type { Inspected } from '../../store/inspect/insideState.ts';
import { useLabState } from '../../store/lab/context.ts';
import { FigureMenu } from '../export/FigureMenu.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { SmallTable } from '../ui/SmallTable.tsx';
import { AttentionMap } from './AttentionMap.tsx';
import { linksOf, type Weights, weightsOf } from './attention.ts';
import styles from './Inside.module.css';
import { InsideSection } from './InsideSection.tsx';

interface Props {
  inspected: Inspected;
  weights: Weights;
  caption: string;
}

/** The cross-attention map as a table, in per cent. */
function AttentionTable({ inspected: { tokens }, weights, caption }: Props) {
  const { attention: words } = useWords('inside');
  return (
    <SmallTable
      label={caption}
      isNumeric
      className={styles.frame}
      heads={[words.corner, ...tokens.map(({ text }) => text), words.null]}
    >
      {tokens.map(({ text, column }, row) => (
        <tr key={column}>
          <th scope="row">{text}</th>
          {weights[row].map((weight, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a weight is what stands at its place
            <td key={place}>{place > row && place < tokens.length ? '' : percentage(weight)}</td>
          ))}
        </tr>
      ))}
    </SmallTable>
  );
}

export function AttentionSection() {
  const { title, explain } = useWords('inside').attention;
  return (
    <InsideSection id="attention" title={title} explain={explain} isWide>
      {(inspected) => <Attention inspected={inspected} />}
    </InsideSection>
  );
}

function Attention({ inspected }: { inspected: Inspected }) {
  const { attention: words, diagram, inspecting } = useWords('inside');
  const settings = useLabState((state) => state.settings);
  const [chosenLink, chooseLink] = useState(0);
  const [head, chooseHead] = useState<number | null>(null);
  const [asTable, showTable] = useState(false);
  const figure = useRef<HTMLDivElement>(null);
  const links = linksOf(settings);
  const link = Math.min(chosenLink, inspected.attention.length - 1);
  const { model, pair, layers } = links[link];
  const { heads } = settings.composition;
  const weights = weightsOf(inspected, link, head !== null && head < heads ? head : null);
  const label = words.of(
    diagram.pair(layers, STAGE_NAMES[model]),
    head === null ? words.mean : words.head(head),
  );
  const headings = [...inspected.tokens.map(({ text }) => text), words.null];
  const { expression, answer } = inspected;
  const subtitle = `${expression} ${answer.reading ?? inspecting.noNumber} · ${label}`;
  return (
    <>
      <div className="row rows-2 gap-4">
        {links.length > 1 && (
          <Segmented
            label={words.chooseLink}
            options={links.map((each, value) => ({
              value,
              label:
                each.model === 'A' ? words.link(each.pair) : words.linkOf(each.pair, STAGE_NAMES[each.model]),
            }))}
            value={link}
            onChange={chooseLink}
          />
        )}
        <Segmented
          label={words.chooseHead}
          options={[
            { value: null, label: words.mean },
            ...Array.from({ length: heads }, (_, value) => ({ value, label: words.head(value) })),
          ]}
          value={head}
          onChange={chooseHead}
        />
      </div>
      <div className={styles.caption}>
        <p>{diagram.pair(layers, STAGE_NAMES[model])}</p>
        <FigureMenu
          of={words.title}
          fileName={`calm-attention-${model}-${pair + 1}`}
          rows={() => [
            [words.corner, ...headings],
            ...weights.map((row, i) => [inspected.tokens[i].text, ...row]),
          ]}
          table={{ isShown: asTable, show: showTable }}
          picture={{ figure, subtitle }}
        />
      </div>
      <div ref={figure}>
        {asTable ? (
          <AttentionTable inspected={inspected} weights={weights} caption={label} />
        ) : (
          <AttentionMap inspected={inspected} weights={weights} label={label} />
        )}
      </div>
    </>
  );
}
