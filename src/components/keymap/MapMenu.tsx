import type { RefObject } from 'react';
import { STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { KEY, stageState } from '../../store/lab/state.ts';
import { runName } from '../../store/runs/runName.ts';
import type { ModelName } from '../../training/stages.ts';
import { FigureMenu } from '../export/FigureMenu.tsx';
import type { Cell } from '../export/save.ts';
import { settingsInWords } from '../settings/summary.ts';

/** The key map as files: a picture, and each key with how it was answered. */
export function MapMenu({ model, figure }: { model: ModelName; figure: RefObject<HTMLElement | null> }) {
  const words = useWords('lab');
  const { keyMap: map } = words;
  const { store } = useLab();
  const settings = useLabState((state) => state.settings);
  const step = useLabState((state) => stageState(state, model).step);
  const subtitle = [words.status.after(step), ...settingsInWords(settings, words)].join(' · ');

  const rows = (): Cell[][] => {
    const state = store.getState();
    const { keys, compositionKeys } = state;
    const { keyMap } = stageState(state, model);
    const answers = { [KEY.unknown]: map.unknown, [KEY.wrong]: map.wrong, [KEY.right]: map.right };
    return [
      [words.measures.key, words.measures.value, words.measures.kind, STAGE_NAMES[model]],
      ...keys.map(({ text, value }, i) => [
        text,
        value,
        i < compositionKeys ? map.compositionKey : map.heldOutKey,
        answers[keyMap[i] as 0 | 1 | 2],
      ]),
    ];
  };
  return (
    <FigureMenu
      of={`${map.title(0)}, ${STAGE_NAMES[model]}`}
      fileName={`calm-keys-${model}-${runName(settings)}`}
      picture={{ figure, subtitle }}
      rows={rows}
    />
  );
}
