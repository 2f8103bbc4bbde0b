import { useWords } from '../../i18n/words.ts';
import { useLabState, usePhase } from '../../store/lab/context.ts';
import type { ModelName } from '../../training/stages.ts';
import { CellLegend, CellMark } from '../ui/CellLegend.tsx';
import { Unmeasured } from '../ui/Unmeasured.tsx';
import { askedAfter, type Count, countKeys } from './counts.ts';
import styles from './KeyMap.module.css';

/** How many keys of a kind are right. */
function Standing({ count: { right, asked, of } }: { count: Count }) {
  const { keyMap: words } = useWords('lab');
  if (asked === 0) return <Unmeasured />;
  return asked === of ? words.count(right, of) : words.countSoFar(right, asked, of);
}

/** The map in words: how many keys of each kind are right, when they were asked, and what the marks mean. */
export function Legend({ model }: { model: ModelName }) {
  const { keyMap: words } = useWords('lab');
  const keyMap = usePhase(model, (state) => state.keyMap);
  const steps = usePhase(model, (state) => state.keyMapSteps);
  const compositionKeys = useLabState((state) => state.compositionKeys);
  const asked = askedAfter(keyMap, steps);
  return (
    <>
      <dl className={styles.counts}>
        <div data-part="composition-keys">
          <dt>
            <CellMark kind="outlined" />
            {words.composition}
          </dt>
          <dd>
            <Standing count={countKeys(keyMap, 0, compositionKeys)} />
          </dd>
        </div>
        <div data-part="held-out-keys">
          <dt>
            <CellMark kind="bare" />
            {words.heldOut}
          </dt>
          <dd>
            <Standing count={countKeys(keyMap, compositionKeys, keyMap.length)} />
          </dd>
        </div>
      </dl>
      <p className="note">{asked === null ? words.notAsked : words.asked(asked.first, asked.last)}</p>
      <CellLegend
        meanings={[
          ['full', words.right],
          ['dot', words.wrong],
          ['blank', words.unknown],
        ]}
      />
    </>
  );
}
