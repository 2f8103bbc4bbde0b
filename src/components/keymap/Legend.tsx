import { useWords } from '../../i18n/words.ts';
import { useLabState, usePhase } from '../../store/context.ts';
import { KEY } from '../../store/state.ts';
import type { ModelName } from '../../training/stages.ts';
import { CellLegend, CellMark } from '../ui/CellLegend.tsx';
import { Unmeasured } from '../ui/Unmeasured.tsx';
import styles from './KeyMap.module.css';

interface Count {
  right: number;
  measured: number;
  of: number;
}

function countRight(keyMap: Uint8Array, from: number, to: number): Count {
  let right = 0;
  let measured = 0;
  for (let key = from; key < to; key++) {
    if (keyMap[key] === KEY.right) right++;
    if (keyMap[key] !== KEY.unknown) measured++;
  }
  return { right, measured, of: to - from };
}

/** How many keys of a kind are right. */
function Standing({ count: { right, measured, of } }: { count: Count }) {
  const { keyMap: words } = useWords('lab');
  if (measured === 0) return <Unmeasured />;
  return measured === of ? words.count(right, of) : words.countSoFar(right, measured, of);
}

/** What the marks mean, and how many keys of each kind are answered right: the map in words. */
export function Legend({ model }: { model: ModelName }) {
  const { keyMap: words } = useWords('lab');
  const keyMap = usePhase(model, (state) => state.keyMap);
  const compositionKeys = useLabState((state) => state.compositionKeys);
  const composition = countRight(keyMap, 0, compositionKeys);
  const heldOut = countRight(keyMap, compositionKeys, keyMap.length);
  return (
    <>
      <dl className={styles.counts}>
        <div data-part="composition-keys">
          <dt>
            <CellMark kind="outlined" />
            {words.composition}
          </dt>
          <dd>
            <Standing count={composition} />
          </dd>
        </div>
        <div data-part="held-out-keys">
          <dt>
            <CellMark kind="dot" />
            {words.heldOut}
          </dt>
          <dd>
            <Standing count={heldOut} />
          </dd>
        </div>
      </dl>
      <CellLegend
        meanings={[
          ['full', words.right],
          ['dot', words.wrong],
        ]}
      />
    </>
  );
}
