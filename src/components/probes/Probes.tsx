/**
 * The reasons why it works, measured on the current models: the layer after which an augmenting model's states hold
 * values rather than spelling, and the block until which B still takes its operands from its stream.
 */
import { useId, useMemo, useRef, useState } from 'react';
import { integer } from '../../i18n/format.ts';
import { STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import type { Probed } from '../../store/inspect/insideState.ts';
import { bringsInTime, findingOfPatching, findingOfReading } from '../../store/inspect/probeFindings.ts';
import { useInquiry, useIsReady, useLab, useLabState } from '../../store/lab/context.ts';
import { runName } from '../../store/runs/runName.ts';
import { type Augmenting, augmentingModels, isComposed } from '../../training/stages.ts';
import { type BarFigure, type BarRow, barRows, ShareBars } from '../bars/ShareBars.tsx';
import { FigureMenu } from '../export/FigureMenu.tsx';
import type { Cell } from '../export/save.ts';
import { TakesGpu } from '../notices/WithoutGpu.tsx';
import { settingsInWords } from '../settings/summary.ts';
import { Button } from '../ui/Button.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './Probes.module.css';

interface Props {
  /** The phase and the model whose states it is about. */
  of: { phase: 'A' | 'B'; model: Augmenting | 'B' };
  title: string;
  explain: string;
  /** The beginning of its files' names. */
  name: string;
  figure: BarFigure;
  /** True if something was measured; until then its rows are empty. */
  isThere: boolean;
  rows: () => readonly (readonly Cell[])[];
  /** The finding, in a sentence or two; before a measurement, a sentence that there is none. */
  finding: string;
}

/** One of the two measurements: its explanation, its bars, and the finding. */
function ProbeFigure({ of, title, explain, name, figure, isThere, rows, finding }: Props) {
  const words = useWords('lab');
  const settings = useLabState((state) => state.settings);
  const host = useRef<HTMLElement>(null);
  const heading = useId();
  const subtitle = settingsInWords(settings, words).join(' · ');
  return (
    <section ref={host} className="stack-3 top" data-phase={of.phase} aria-labelledby={heading}>
      <header className={styles.header}>
        <h3 id={heading} className="text-md">
          {title}
        </h3>
        {isThere && (
          <FigureMenu
            of={title}
            fileName={`calm-${name}-${of.model}-${runName(settings)}`}
            picture={{ figure: host, subtitle }}
            rows={rows}
          />
        )}
      </header>
      <p className="note prose">{explain}</p>
      <ShareBars caption={title} figure={figure} />
      <p className={`${styles.finding} ${isThere ? '' : 'muted'}`} role="status">
        {finding}
      </p>
    </section>
  );
}

/** Numeric expressions that B is asked. */
const COUNT = 500;

/** A row for each layer from the last down to the embeddings, as layers are stacked. */
const stacked = (
  layers: number,
  after: (layer: number) => string,
  barsAt: (layer: number) => BarRow['bars'],
): BarRow[] =>
  Array.from({ length: layers + 1 }, (_, layer) => ({
    name: after(layer),
    bars: barsAt(layer),
  })).toReversed();

const barOf = (share: number | undefined) => (share === undefined ? null : { share });

/** Returns the same figure with the embeddings first, as files have it. */
const fromBelow = (figure: BarFigure): BarFigure => ({ ...figure, rows: figure.rows.toReversed() });

function useReadingFigure(layers: Probed['layers']): BarFigure {
  const { probes: words } = useWords('inside');
  const { keyMap } = useWords('lab');
  const depth = useLabState(({ settings }) => settings.A.layers);
  const keys = useLabState((state) => state.keys);
  const values = useMemo(() => new Set(keys.map(({ value }) => value)).size, [keys]);
  return {
    rows: stacked(depth, words.after, (layer) => [
      barOf(layers[layer]?.heldOut),
      barOf(layers[layer]?.composition),
    ]),
    series: [
      { name: keyMap.heldOut, look: 'full' },
      { name: keyMap.composition, look: 'outlined' },
    ],
    ...(values > 0 && { line: { share: 1 / values, name: words.chance(values) } }),
  };
}

/** The layer pairs of the composition that agree with the measurements. */
function Pairs({ found, of }: { found: Probed; of: Augmenting }) {
  const { probes: words } = useWords('inside');
  const { configuration } = useWords('experiment');
  const { pairs, variant } = useLabState(({ settings }) => settings.composition);
  if (!isComposed(variant)) return null;
  const named = (inTime: boolean) =>
    pairs
      .filter((pair) => bringsInTime(pair, found) === inTime)
      .map(({ augmenting, anchor }) => configuration.pair(augmenting, anchor));
  return <p>{words.pairs(named(true), named(false), STAGE_NAMES[of])}</p>;
}

export const Probes = () => (
  <TakesGpu>
    <Probing />
  </TakesGpu>
);

function Probing() {
  const { probes: words, outdated } = useWords('inside');
  const { measures } = useWords('lab');
  const lab = useLab();
  const models = augmentingModels(useLabState(({ settings }) => settings));
  const [chosen, choose] = useState<Augmenting>('A');
  const model = models.includes(chosen) ? chosen : 'A';
  const { found, isPending, isStale } = useInquiry(({ probes }) => probes[model], [model, 'B']);
  const isReady = useIsReady();
  const isDone = found?.status === 'done';
  const layers = found?.layers ?? [];
  const blocks = found?.blocks ?? [];
  const depth = useLabState(({ settings }) => settings.B.layers);
  const reading = useReadingFigure(layers);
  const patching: BarFigure = {
    rows: stacked(depth, words.after, (block) => [barOf(blocks[block])]),
    series: [{ name: words.right, look: 'full' }],
  };
  const empty = isPending ? words.waiting : words.empty;
  const status = () => {
    if (found?.status === 'changed') return words.changed;
    return isDone && isStale && outdated;
  };
  return (
    <div className={styles.probes} aria-busy={isPending}>
      <div className="row note rows-2 gap-4">
        {models.length > 1 && (
          <Segmented
            label={words.whose}
            options={models.map((value) => ({ value, label: STAGE_NAMES[value] }))}
            value={model}
            onChange={choose}
          />
        )}
        <Button disabled={!isReady || isPending} onClick={() => lab.inside.probe(model, COUNT)}>
          {isPending ? words.probing : words.probe(STAGE_NAMES[model])}
        </Button>
        <p role="status">{status()}</p>
      </div>
      <div className={styles.figures}>
        <ProbeFigure
          of={{ phase: 'A', model }}
          title={words.reading(STAGE_NAMES[model])}
          explain={words.readingWhat(STAGE_NAMES[model])}
          name="reading"
          figure={reading}
          isThere={layers.length > 0}
          rows={() =>
            barRows(fromBelow(reading), measures.layers).map((row, i) => [
              ...row,
              i === 0 ? words.error : layers[i - 1].error,
            ])
          }
          finding={isDone && layers.length > 0 ? words.readingFound(findingOfReading(layers)) : empty}
        />
        <ProbeFigure
          of={{ phase: 'B', model: 'B' }}
          title={words.patching}
          explain={words.patchingWhat}
          name="patching"
          figure={patching}
          isThere={blocks.length > 0}
          rows={() => barRows(fromBelow(patching), measures.layers)}
          finding={
            isDone && blocks.length > 0
              ? `${words.patchingFound(findingOfPatching(blocks))} ${words.asked(integer(found.asked))}`
              : empty
          }
        />
      </div>
      <div className="prose text-md one-line">{isDone && <Pairs found={found} of={model} />}</div>
    </div>
  );
}
