import type { LabWords } from '../../i18n/en/lab.ts';
import { useWords } from '../../i18n/words.ts';
import { useLabState, usePhase } from '../../store/context.ts';
import { KEY } from '../../store/state.ts';
import type { ModelName } from '../../training/stages.ts';
import { CellLegend, CellMark } from '../ui/CellLegend.tsx';
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

function inWords({ right, measured, of }: Count, words: LabWords['keyMap']): string {
  if (measured === 0) return words.unmeasured;
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
        <div>
          <dt>
            <CellMark kind="outlined" />
            {words.composition}
          </dt>
          <dd>{inWords(composition, words)}</dd>
        </div>
        <div>
          <dt>
            <CellMark kind="dot" />
            {words.heldOut}
          </dt>
          <dd>{inWords(heldOut, words)}</dd>
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
