import { useEffect } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useIsReady, useLab, usePhase } from '../../store/lab/context.ts';
import { useReplay } from '../../store/replay/replayContext.ts';
import type { CellMapName } from '../../worlds/registry.ts';
import { askedAfter } from './counts.ts';

/**
 * Asks B about all cells of a map whenever a trained B comes to rest, and returns the sentence about how current its
 * answers are. A recording shows what was asked then.
 */
export function useAnchorNote(map: CellMapName): string {
  const { grid: words } = useWords('inside');
  const lab = useLab();
  const replay = useReplay();
  const answers = usePhase('B', ({ maps }) => maps[map]);
  const weights = usePhase('B', (phase) => phase.weights);
  const status = usePhase('B', (phase) => phase.status);
  const isReady = useIsReady();
  const isAtRest = replay === null && isReady && status !== 'untrained' && status !== 'training';
  const isCurrent = answers.weights === weights;
  useEffect(() => {
    if (isAtRest && !isCurrent) lab.askCells(map, 'B');
  }, [lab, map, isAtRest, isCurrent]);
  const notes = [
    askedAfter(answers) === null && words.none,
    answers.isPending && words.asking,
    status === 'training' && words.learning,
  ];
  return notes.filter(Boolean).join(' ');
}
