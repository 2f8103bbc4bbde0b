import { type ReactNode, useId, useRef } from 'react';
import { FigureMenu } from '../../../components/export/FigureMenu.tsx';
import type { Cell } from '../../../components/export/save.ts';
import { settingsInWords } from '../../../components/settings/summary.ts';
import { Select } from '../../../components/ui/Select.tsx';
import type { LabWords } from '../../../i18n/en/lab.ts';
import { integer, percent, weight } from '../../../i18n/format.ts';
import { STAGE_NAMES } from '../../../i18n/names.ts';
import { useWords } from '../../../i18n/words.ts';
import type { Matrix } from '../../../store/inspect/insideState.ts';
import { useLab, useLabState } from '../../../store/lab/context.ts';
import { runName } from '../../../store/runs/runName.ts';
import { useTheme } from '../../../store/ui/theme.ts';
import { parseParameterName } from '../../../store/weights/parameterNames.ts';
import type { Stage } from '../../../training/stages.ts';
import { HeatMap } from './HeatMap.tsx';
import styles from './MatrixFigure.module.css';
import { isClipped, limitOf, STOPS, sizeOfMatrix, summaryOf } from './scale.ts';

/** Returns a matrix as rows of a file, without a heading: row by row, column by column. */
const rowsOf = ({ shape, values }: Matrix): Cell[][] => {
  const { rows, columns } = sizeOfMatrix(shape);
  return Array.from({ length: rows }, (_, row) =>
    Array.from(values.subarray(row * columns, (row + 1) * columns)),
  );
};

/** The scale from colours to numbers. */
function ScaleBar({ limit }: { limit: number }) {
  const { measures: words } = useWords('lab');
  const theme = useTheme((state) => state.theme);
  const ramp = useId();
  return (
    <div className={styles.scale} role="img" aria-label={words.scale(weight(limit))}>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <linearGradient id={ramp}>
          {STOPS[theme].map((colour, i, { length }) => (
            <stop key={colour.join()} offset={i / (length - 1)} stopColor={`rgb(${colour.join()})`} />
          ))}
        </linearGradient>
        <rect width="100" height="4" fill={`url(#${ramp})`} />
      </svg>
      <span>{weight(-limit)}</span>
      <span className="to-middle">0</span>
      <span>{weight(limit)}</span>
    </div>
  );
}

/** The properties of a matrix, each figure under its name. */
type Facts = readonly (readonly [name: string, figure: string])[];

function factsOf({ values }: Matrix, words: LabWords['measures']): Facts {
  const { norm, least, most, zeros } = summaryOf(values);
  return [
    [words.norm, weight(norm)],
    [words.least, weight(least)],
    [words.most, weight(most)],
    [words.zeros, percent(zeros)],
  ];
}

function FactList({ facts }: { facts: Facts }) {
  return (
    <dl className="wrap rows-2 gap-5 text-sm">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="fine">{name}</dt>
          <dd className="strong">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The matrices of a model to choose from, and the chosen one as a map of colours. */
export function MatrixFigure({ stage }: { stage: Stage }) {
  const words = useWords('lab');
  const { measures } = words;
  const lab = useLab();
  const parameters = useLabState((state) => state.parameters);
  const inquiry = useLabState((state) => state.matrix);
  const settings = useLabState((state) => state.settings);
  const host = useRef<HTMLElement>(null);
  const heading = useId();
  const matrix = inquiry?.result?.found;
  const isPending = parameters?.pending || inquiry?.pending || false;
  const names = parameters?.result?.found.parameters.map(({ name }) => name) ?? [];
  const nameOf = (name: string) => measures.parameter(parseParameterName(name));

  let figure: ReactNode = <p className={styles.empty}>{isPending ? measures.reading : measures.noMatrix}</p>;
  let menu: ReactNode = null;
  if (matrix?.type === 'matrix') {
    const step = inquiry?.result?.steps[stage] ?? 0;
    const title = `${nameOf(matrix.name)}, ${STAGE_NAMES[stage]}`;
    const facts = factsOf(matrix, measures);
    const limit = limitOf(matrix.values);
    const size = matrix.shape.map(integer).join(' × ');
    const subtitle = [words.status.after(step), ...settingsInWords(settings, words)].join(' · ');
    menu = (
      <FigureMenu
        of={title}
        fileName={`calm-${stage}-${matrix.name}-step${step}-${runName(settings)}`}
        picture={{ figure: host, subtitle }}
        rows={() => rowsOf(matrix)}
      />
    );
    figure = (
      <>
        <HeatMap matrix={matrix} label={measures.mapLabel(title)} />
        <ScaleBar limit={limit} />
        <FactList facts={[[measures.step, integer(step)], [measures.size, size], ...facts]} />
        {isClipped(matrix.values, limit) && <p className="fine">{measures.clipped}</p>}
      </>
    );
  }

  return (
    <section ref={host} className="stack-3 shrinks top" aria-labelledby={heading} aria-busy={isPending}>
      <header className={styles.header}>
        <h3 id={heading} className="fine medium untracked">
          {measures.matrix}
        </h3>
        {menu}
      </header>
      <Select
        className={styles.choice}
        aria-label={measures.chooseMatrix}
        options={names}
        nameOf={nameOf}
        value={inquiry?.asked.name ?? ''}
        disabled={names.length === 0}
        onChoose={lab.matrices.read}
      />
      {figure}
    </section>
  );
}
