/** Which accuracies a phase is judged by, and how they look. The first is the one that counts. */
import type { LabState } from '../../store/state.ts';
import type { Phase } from '../../training/settings.ts';
import type { Suite } from '../../worlds/keyvalue/suites.ts';
import type { ChartSeries } from '../chart/options.ts';
import { strings } from '../strings.ts';

export const SUITES_OF: Record<Phase, readonly Suite[]> = {
  A: ['substitution'],
  B: ['numeric'],
  AB: ['heldOut', 'composition'],
};

const solid = (suite: Suite): ChartSeries => ({
  label: strings.charts.suite[suite],
  colour: '--mark',
  width: 2.5,
  dot: true,
});

const dashed = (suite: Suite): ChartSeries => ({
  label: strings.charts.suite[suite],
  colour: '--muted',
  width: 1.5,
  dash: [3, 4],
});

export const ACCURACY_SERIES: Record<Phase, ChartSeries[]> = {
  A: [solid('substitution')],
  B: [solid('numeric')],
  AB: [solid('heldOut'), dashed('composition')],
};

const curvesOf =
  (phase: Phase) =>
  ({ phases }: LabState) =>
    SUITES_OF[phase].map((suite) => phases[phase].accuracy[suite]);

export const ACCURACY_CURVES = { A: curvesOf('A'), B: curvesOf('B'), AB: curvesOf('AB') };
