import type { RefObject } from 'react';
import { STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { useLab } from '../../store/context.ts';
import { runName } from '../../store/runName.ts';
import { KEY, stageState } from '../../store/state.ts';
import type { ModelName } from '../../training/stages.ts';
import type { Cell } from '../export/csv.ts';
import { FigureMenu } from '../export/FigureMenu.tsx';
import { lookAt } from '../export/look.ts';
import { settingsInWords } from '../settings/summary.ts';
import { layoutMap } from './layout.ts';
import { MAP_WIDTH, mapSvg } from './mapSvg.ts';
import { mapColoursAt } from './paint.ts';

/** The key map as files: a picture, and each key with how it was answered. */
export function MapMenu({ model, host }: { model: ModelName; host: RefObject<HTMLElement | null> }) {
  const words = useWords('lab');
  const { keyMap: map } = words;
  const { store } = useLab();

  const picture = () => {
    if (host.current === null) return '';
    const state = store.getState();
    const { keys, compositionKeys, settings } = state;
    const { keyMap, step } = stageState(state, model);
    return mapSvg(
      layoutMap(keys.length, compositionKeys, MAP_WIDTH, 1),
      keyMap,
      {
        title: `${map.title(keys.length)}, ${STAGE_NAMES[model]}`,
        subtitle: [words.status.after(step), ...settingsInWords(settings, words)].join(' · '),
      },
      { right: map.right, wrong: map.wrong, unknown: map.unknown, composition: map.composition },
      mapColoursAt(host.current),
      lookAt(host.current),
    );
  };
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
      fileName={`calm-keys-${model}-${runName(store.getState().settings)}`}
      picture={picture}
      rows={rows}
    />
  );
}
