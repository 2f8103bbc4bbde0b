import { percentage } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import type { Inspected } from '../../store/inspect/insideState.ts';
import { SmallTable } from '../ui/SmallTable.tsx';
import styles from './AttentionTable.module.css';
import type { Weights } from './attention.ts';

interface Props {
  inspected: Inspected;
  weights: Weights;
  caption: string;
}

/** The cross-attention map as a table, in per cent. */
export function AttentionTable({ inspected: { tokens }, weights, caption }: Props) {
  const { attention: words } = useWords('inside');
  return (
    <SmallTable label={caption} isNumeric className={styles.frame}>
      <thead>
        <tr>
          <th scope="col">{words.corner}</th>
          {tokens.map(({ text, column }) => (
            <th key={column} scope="col">
              {text}
            </th>
          ))}
          <th scope="col">{words.null}</th>
        </tr>
      </thead>
      <tbody>
        {tokens.map(({ text, column }, row) => (
          <tr key={column}>
            <th scope="row">{text}</th>
            {weights[row].map((weight, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a weight is what stands at its place
              <td key={place}>{place > row && place < tokens.length ? '' : percentage(weight)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </SmallTable>
  );
}
