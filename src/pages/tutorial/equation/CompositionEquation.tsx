/**
 * The composition's equation, whose symbols are tied to the diagram: pointing at a symbol lights the part it stands
 * for, and the other way round. It is written for one layer pair, and changes to the one that is pointed at.
 */
import { Fragment, useState } from 'react';
import { CompositionDiagram } from '../../../components/diagram/CompositionDiagram.tsx';
import { Segmented } from '../../../components/ui/Segmented.tsx';
import { LETTERS } from '../../../i18n/letters.ts';
import { useWords } from '../../../i18n/words.ts';
import { composedPairs, type Part, partKey } from '../../../training/parts.ts';
import type { Settings } from '../../../training/settings.ts';
import styles from './CompositionEquation.module.css';
import { pairWith, partOf, SYMBOLS, type SymbolName } from './symbols.ts';

/** The composition twice, as a picture and as an equation; what is pointed at in one lights up in the other. */
export function ComposedFigure({ settings }: { settings: Settings }) {
  const [pointed, point] = useState<readonly Part[]>([]);
  return (
    <CompositionDiagram settings={settings} pointed={pointed} onPoint={point}>
      <CompositionEquation settings={settings} pointed={pointed} onPoint={point} />
    </CompositionDiagram>
  );
}

interface Props {
  settings: Settings;
  /** The parts that are pointed at in the diagram. */
  pointed: readonly Part[];
  onPoint: (parts: readonly Part[]) => void;
}

const PHASE: Record<SymbolName, 'A' | 'B' | 'AB'> = {
  sum: 'AB',
  own: 'B',
  cross: 'AB',
  projection: 'AB',
  state: 'A',
};

/** The letters of a symbol; names stand upright. */
function Letters({ symbol }: { symbol: SymbolName }) {
  const index = LETTERS.index[symbol];
  if (typeof index === 'string') {
    return (
      <>
        <var>{LETTERS.map}</var>
        <sub>{index}</sub>
      </>
    );
  }
  const [model, layer] = index;
  return (
    <>
      <var>{LETTERS.state}</var>
      <sub>
        {model},<var>{layer}</var>
      </sub>
    </>
  );
}

/** The text before each symbol of the equation. */
const WRITTEN: readonly [before: string, symbol: SymbolName][] = [
  ['', 'sum'],
  [' = ', 'own'],
  [' + ', 'cross'],
  ['( ', 'projection'],
  ['(', 'state'],
  ['), ', 'own'],
];

export function CompositionEquation({ settings, pointed, onPoint }: Props) {
  const { equation: words } = useWords('inside');
  const [chosen, choose] = useState(0);
  const pairs = composedPairs(settings);
  if (pairs.length === 0) return null;
  const preferred = Math.min(chosen, pairs.length - 1);
  const part = pointed.at(0);
  const pair = (part && pairWith(part, pairs, preferred)) ?? preferred;
  const lit = new Set(pointed.map(partKey));
  const isLit = (symbol: SymbolName) => lit.has(partKey(partOf(symbol, pairs[pair], pair)));
  const active = SYMBOLS.find(isLit);
  const point = (symbol: SymbolName | null) =>
    onPoint(symbol === null ? [] : [partOf(symbol, pairs[pair], pair)]);
  return (
    <div className="stack-2 shrinks container">
      <p className="spoken">{words.spoken}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields */}
      <div className={styles.equation} role="group" aria-label={words.label}>
        {WRITTEN.map(([before, symbol], place) => (
          <Fragment key={`${before}${symbol}`}>
            <span className={styles.sign}>{before}</span>
            <button
              type="button"
              className={styles.symbol}
              data-phase={PHASE[symbol]}
              data-lit={isLit(symbol) || undefined}
              aria-label={words.symbol[symbol]}
              onPointerEnter={() => point(symbol)}
              onPointerLeave={({ pointerType }) => pointerType === 'mouse' && point(null)}
              onFocus={() => point(symbol)}
              onBlur={() => point(null)}
            >
              <Letters symbol={symbol} />
            </button>
            {place === WRITTEN.length - 1 && <span className={styles.sign}> )</span>}
          </Fragment>
        ))}
      </div>
      <p className={styles.gloss}>{active ? words.symbol[active] : words.gloss}</p>
      <div className="row note rows-2 gap-4">
        {pairs.length > 1 && (
          <Segmented
            label={words.choose}
            options={pairs.map((_, value) => ({ value, label: words.link(value) }))}
            value={pair}
            onChange={choose}
          />
        )}
        <span>{words.indices(pairs[pair])}</span>
      </div>
    </div>
  );
}
