/**
 * Why it works, measured on the A and B in place: after which layer A's states hold values rather than spelling, and
 * until which block B still takes its operands from its stream.
 */
import { integer } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/context.ts';
import { isOutdated } from '../../store/inquiry.ts';
import { INTEGERS } from '../../worlds/keyvalue/vocabulary.ts';
import { TakesGpu } from '../notices/TakesGpu.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './Probes.module.css';
import { ShareBars } from './ShareBars.tsx';

/** Numeric expressions that B is asked. */
const COUNT = 500;

interface Props {
  /** The level of its headings on the page. */
  heading?: 'h2' | 'h3';
}

export function Probes(props: Props) {
  return (
    <TakesGpu>
      <Probing {...props} />
    </TakesGpu>
  );
}

function Probing({ heading: Heading = 'h2' }: Props) {
  const { probes: words, outdated } = useWords('inside');
  const { keyMap } = useWords('lab');
  const lab = useLab();
  const inquiry = useLabState(({ inside }) => inside.probes);
  const isStale = useLabState((state) => isOutdated(state, inquiry, ['A', 'B']));
  const isReady = useLabState(({ connection }) => connection.kind === 'ready');
  const found = inquiry?.result?.found;
  const isPending = inquiry?.pending ?? false;
  const reading = {
    rows: found?.layers.map(({ heldOut, composition }, layer) => ({
      name: words.after(layer),
      shares: [heldOut, composition],
    })),
    series: [
      { name: keyMap.heldOut, look: 'full' as const },
      { name: keyMap.composition, look: 'outlined' as const },
    ],
  };
  const patching = {
    rows: found?.blocks.map((share, block) => ({ name: words.after(block), shares: [share] })),
    series: [{ name: words.right, look: 'full' as const }],
  };
  return (
    <div className={styles.probes} aria-busy={isPending}>
      <div className={styles.ask}>
        <Button kind="primary" disabled={!isReady || isPending} onClick={() => lab.inside.probe(COUNT)}>
          {isPending ? words.probing : words.probe}
        </Button>
        <p role="status">
          {found?.status === 'changed' && words.changed}
          {found?.status === 'done' && isStale && outdated}
        </p>
      </div>
      <section data-phase="A" aria-labelledby="readability">
        <Heading id="readability" className={styles.title}>
          {words.reading}
        </Heading>
        <p className={styles.explain}>{words.readingWhat}</p>
        {reading.rows && reading.rows.length > 0 ? (
          <ShareBars
            caption={words.reading}
            rows={reading.rows}
            series={reading.series}
            line={{ share: 1 / INTEGERS, name: words.chance(INTEGERS) }}
          />
        ) : (
          <p className={styles.empty}>{isPending ? words.waiting : words.empty}</p>
        )}
      </section>
      <section data-phase="B" aria-labelledby="patching">
        <Heading id="patching" className={styles.title}>
          {words.patching}
        </Heading>
        <p className={styles.explain}>{words.patchingWhat}</p>
        {patching.rows && patching.rows.length > 0 ? (
          <>
            <ShareBars caption={words.patching} rows={patching.rows} series={patching.series} />
            <p className={styles.explain}>{words.asked(integer(found?.asked ?? 0))}</p>
          </>
        ) : (
          <p className={styles.empty}>{isPending ? words.waiting : words.empty}</p>
        )}
      </section>
    </div>
  );
}
