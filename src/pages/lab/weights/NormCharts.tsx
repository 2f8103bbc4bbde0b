/** The sizes of weights and gradients, layer by layer, while a model trains; the visitor chooses the layers. */
import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { CurveFigure } from '../../../components/chart/CurveFigure.tsx';
import { STAGE_NAMES } from '../../../i18n/names.ts';
import { useWords } from '../../../i18n/words.ts';
import { useLabState, usePhase } from '../../../store/lab/context.ts';
import { stageState } from '../../../store/lab/state.ts';
import { isWithoutGpu } from '../../../store/lab/withoutGpu.ts';
import { NORMS } from '../../../store/training/norms.ts';
import { parseParameterName } from '../../../store/weights/parameterNames.ts';
import type { Stage } from '../../../training/stages.ts';
import styles from './NormCharts.module.css';

/** The number of curves at first; more would be a tangle. */
const SHOWN_AT_FIRST = 6;

/** A look for each layer: colour and dashes together distinguish more layers than there are. */
const COLOURS = ['--mark', '--ink', '--line-strong'];
const DASHES = [[], [7, 4], [2, 4], [9, 3, 2, 3], [4, 2]];
const lookOf = (index: number) => ({
  colour: COLOURS[index % COLOURS.length],
  width: index % COLOURS.length === 0 ? 2 : 1.5,
  dash: DASHES[Math.floor(index / COLOURS.length) % DASHES.length],
});

export function NormCharts({ stage }: { stage: Stage }) {
  const { measures: words } = useWords('lab');
  const layers = useLabState(useShallow((state) => Object.keys(stageState(state, stage).norms)));
  const isWithout = useLabState(isWithoutGpu);
  const [chosen, choose] = useState<ReadonlySet<string> | null>(null);
  const steps = usePhase(stage, (state) => state.steps);
  const names = layers.filter((name, i) => (chosen === null ? i < SHOWN_AT_FIRST : chosen.has(name)));
  const series = names.map((name) => ({
    label: words.parameter(parseParameterName(name)),
    ...lookOf(layers.indexOf(name)),
  }));
  const toggle = (name: string, isOn: boolean) =>
    choose(new Set(isOn ? [...names, name] : names.filter((other) => other !== name)));

  if (layers.length === 0) {
    return (
      <p className={styles.empty}>
        {isWithout ? words.noNormsWithoutGpu : words.noNorms(STAGE_NAMES[stage])}
      </p>
    );
  }
  return (
    <div className="stack-4 shrinks">
      <fieldset className={`wrap rows-1 gap-4 text-xs ${styles.layers}`}>
        <legend>{words.layers}</legend>
        {layers.map((name, i) => {
          const { colour, width, dash } = lookOf(i);
          return (
            <label key={name} className={styles.layer}>
              <input
                type="checkbox"
                checked={names.includes(name)}
                onChange={({ target }) => toggle(name, target.checked)}
              />
              <svg viewBox="0 0 24 6" width="24" height="6" aria-hidden="true">
                <path
                  d="M0 3H24"
                  stroke={`var(${colour})`}
                  strokeWidth={width}
                  strokeDasharray={dash.join(' ')}
                />
              </svg>
              {words.parameter(parseParameterName(name))}
            </label>
          );
        })}
      </fieldset>
      {NORMS.map((norm) => (
        <CurveFigure
          key={norm}
          title={words.norms[norm]}
          subject={STAGE_NAMES[stage]}
          name={`norm-${norm}-${stage}`}
          description={words.describeNorms(words.norms[norm], STAGE_NAMES[stage])}
          select={(state) => names.map((name) => stageState(state, stage).norms[name]?.[norm])}
          series={series}
          steps={steps}
          shares={false}
          log
          size="tall"
        />
      ))}
    </div>
  );
}
