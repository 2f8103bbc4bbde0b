/** Switches for links and heads: the answer of A⊕B without them, beside its full answer. */
import { useEffect } from 'react';
import { STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import type { SwitchedOff } from '../../inspection/inspector.ts';
import { useTokensShown } from '../../store/asking/tokensShown.ts';
import type { Inspected } from '../../store/inspect/insideState.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { TokenBars, TokensToggle } from '../compare/TokenBars.tsx';
import { Verdict } from '../ui/Verdict.tsx';
import { linksOf } from './attention.ts';
import styles from './HeadSwitches.module.css';
import { InsideSection } from './InsideSection.tsx';

/** Returns true if a head is off, by itself or with its link; a head of null asks for all of them. */
export const isOff = (off: readonly SwitchedOff[], pair: number, head: number | null): boolean =>
  off.some((each) => each.pair === pair && (each.head === null || each.head === head));

/**
 * Returns the heads that are off after a switch: a link takes its heads along, and comes off when a head of it is
 * switched on again.
 */
export function switched(
  off: readonly SwitchedOff[],
  pair: number,
  head: number | null,
  heads: number,
): SwitchedOff[] {
  const others = off.filter((each) => each.pair !== pair);
  const wasOff = isOff(off, pair, head);
  if (head === null) return wasOff ? others : [...others, { pair, head }];
  const own = Array.from({ length: heads }, (_, each) => each).filter((each) =>
    each === head ? !wasOff : isOff(off, pair, each),
  );
  if (own.length === heads) return [...others, { pair, head: null }];
  return [...others, ...own.map((each) => ({ pair, head: each }))];
}

const NONE: readonly SwitchedOff[] = [];

export function HeadSwitches() {
  const { title, explain } = useWords('inside').switches;
  return (
    <InsideSection id="switches" title={title} explain={explain}>
      {(inspected) => <BeforeAndAfter before={inspected} />}
    </InsideSection>
  );
}

function BeforeAndAfter({ before }: { before: Inspected }) {
  const { switches: words } = useWords('inside');
  const lab = useLab();
  const inquiry = useLabState(({ inside }) => inside.without);
  const off = inquiry?.asked.off ?? NONE;
  const isOther = inquiry !== null && inquiry.asked.inspection !== before.id;
  useEffect(() => {
    if (isOther) lab.inside.inspectWithout(before, off);
  }, [lab, isOther, before, off]);
  const found = inquiry?.result?.found;
  const after = found?.type === 'inspected' && off.length > 0 ? found : null;
  const isPending = inquiry?.pending ?? false;
  return (
    <>
      <Switches off={off} onChange={(next) => lab.inside.inspectWithout(before, next)} />
      <div className={styles.answers} aria-live="polite">
        <Answered title={words.before} inspected={before} />
        {after ? (
          <div className={isPending ? styles.pending : ''}>
            <Answered title={words.after} inspected={after} />
          </div>
        ) : (
          <p className="empty">{isPending ? words.pending : words.none}</p>
        )}
      </div>
      <TokensToggle />
    </>
  );
}

interface SwitchesProps {
  off: readonly SwitchedOff[];
  onChange: (off: SwitchedOff[]) => void;
}

function Switches({ off, onChange }: SwitchesProps) {
  const { switches: words, attention, diagram } = useWords('inside');
  const settings = useLabState((state) => state.settings);
  const { heads } = settings.composition;
  return linksOf(settings).map(({ model, pair, layers }, link) => (
    <fieldset key={`${model} ${pair}`} className={`wrap gap-2 ${styles.link}`}>
      <legend>{diagram.pair(layers, STAGE_NAMES[model])}</legend>
      {[null, ...Array.from({ length: heads }, (_, head) => head)].map((head) => (
        <label key={head} className="switch" data-phase="AB">
          <input
            type="checkbox"
            checked={!isOff(off, link, head)}
            onChange={() => onChange(switched(off, link, head, heads))}
          />
          {head === null ? words.whole : attention.head(head)}
        </label>
      ))}
    </fieldset>
  ));
}

function Answered({ title, inspected }: { title: string; inspected: Inspected }) {
  const { inspecting } = useWords('inside');
  const isShown = useTokensShown((state) => state.isShown);
  const { answer } = inspected;
  return (
    <div className={styles.answer} data-phase="AB">
      <p className="toned text-sm strong">{title}</p>
      <p className={styles.reading}>
        {answer.reading ?? inspecting.noNumber} <Verdict correct={answer.correct} />
      </p>
      {isShown && <TokenBars model="AB" tokens={answer.tokens} shown={answer.tokens.length} />}
    </div>
  );
}
