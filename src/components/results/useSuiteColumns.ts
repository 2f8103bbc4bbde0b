import { useWords } from '../../i18n/words.ts';
import type { Phase } from '../../worlds/phases.ts';
import type { FigureColumn } from './Figures.tsx';

/** Returns a column for every suite of the key–value world, for one model; the most important comes first. */
export function useSuiteColumns(model: Phase): FigureColumn[] {
  const { suites } = useWords('results');
  return (['heldOut', 'composition', 'substitution', 'numeric'] as const).map((suite) => ({
    key: suite,
    label: suites[suite],
    measure: { kind: 'suite', suite, model },
  }));
}
