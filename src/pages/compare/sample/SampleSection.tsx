import { useState } from 'react';
import { FigureMenu } from '../../../components/export/FigureMenu.tsx';
import { Button } from '../../../components/ui/Button.tsx';
import { Segmented } from '../../../components/ui/Segmented.tsx';
import { integer } from '../../../i18n/format.ts';
import { PHASE_NAMES } from '../../../i18n/names.ts';
import { useWords } from '../../../i18n/words.ts';
import { isOutdated } from '../../../store/asking/inquiry.ts';
import { useIsReady, useLab, useLabState } from '../../../store/lab/context.ts';
import { STAGES } from '../../../training/stages.ts';
import { PHASES } from '../../../worlds/phases.ts';
import styles from './SampleSection.module.css';
import { SampleTable, SampleTotals } from './SampleTable.tsx';

interface Props {
  /** The numbers of expressions to choose from. */
  counts: readonly number[];
  /** Returns the address that asks an expression on this page; null if none can. */
  addressOf: ((expression: string) => string) | null;
}

/** Many random expressions over held-out keys, asked of all three, which shows that one good answer was no luck. */
export function SampleSection({ counts, addressOf }: Props) {
  const { sample: words, compare } = useWords('lab');
  const lab = useLab();
  const sample = useLabState((state) => state.sample);
  const isReady = useIsReady();
  const isStale = useLabState((state) => isOutdated(state, sample, STAGES));
  const [chosen, choose] = useState<number | null>(null);
  const count = chosen ?? sample?.asked.count ?? counts[0];
  const result = sample?.result ?? null;
  const isPending = sample?.pending ?? false;
  return (
    <section className="stack-4" aria-labelledby="sample" aria-busy={isPending}>
      <header className={styles.header}>
        <div>
          <h2 id="sample">{words.title}</h2>
          <p className="note prose">{words.explain}</p>
        </div>
        <div className="row">
          <Segmented
            label={words.count}
            options={counts.map((value) => ({ value, label: integer(value) }))}
            value={count}
            onChange={choose}
            disabled={!isReady}
          />
          <Button disabled={!isReady || isPending} onClick={() => lab.drawSample(count)}>
            {isPending ? words.asking : words.ask}
          </Button>
          {result && (
            <FigureMenu
              of={words.title}
              fileName={`calm-sample-${result.asked.count}-seed${result.asked.seed}`}
              rows={() => [
                [compare.label, compare.expected, ...PHASES.map((phase) => PHASE_NAMES[phase])],
                ...result.found.rows.map(({ expression, expected, answers }) => [
                  expression,
                  expected,
                  ...PHASES.map((phase) => answers[phase].reading),
                ]),
              ]}
            />
          )}
        </div>
      </header>
      <SampleTotals rows={result?.found.rows ?? null} />
      <div className={styles.drawn}>
        {result && (
          <>
            <p className="note prose">
              {words.drawn(result.asked.count, result.asked.seed)}{' '}
              {isStale && <strong>{words.outdated}</strong>}
            </p>
            <details>
              <summary>{words.each}</summary>
              <SampleTable rows={result.found.rows} addressOf={addressOf} />
            </details>
          </>
        )}
      </div>
    </section>
  );
}
