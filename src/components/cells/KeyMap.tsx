import { STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState, useMeasures, usePhase, useTexts } from '../../store/lab/context.ts';
import { modelsOf, phaseOf } from '../../training/stages.ts';
import type { Phase } from '../../worlds/phases.ts';
import { entryCount } from '../../worlds/registry.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { CellMap } from './CellMap.tsx';
import { askedAfter } from './counts.ts';

const cellOf = (key: number) => key;

/**
 * A cell for every key, lit when the chosen model answers it right; it follows the model that trains.
 * @property of the model that it shows, where there is nothing to choose
 */
export function KeyMap({ of }: { of?: Phase }) {
  const { keyMap: words, measures } = useWords('lab');
  const lab = useLab();
  const texts = useTexts();
  const model = useLabState((state) => of ?? state.mapPhase);
  const keys = useLabState((state) => state.keys);
  const compositionKeys = useLabState((state) => state.compositionKeys);
  const settings = useLabState((state) => state.settings);
  const asked = usePhase(model, ({ maps }) => maps.keys);
  useMeasures();
  const isEmpty = keys.length === 0;
  const places = isEmpty ? entryCount(settings.world).all : keys.length;
  const seen = isEmpty ? entryCount(settings.world).composed : compositionKeys;
  const steps = askedAfter(asked);
  const kindOf = (key: number) => (key < seen ? words.compositionKey : words.heldOutKey);
  const choices = modelsOf(settings).map((value) => ({ value, label: STAGE_NAMES[value] }));
  return (
    <CellMap
      figure={{
        map: 'keys',
        model,
        id: 'key-map',
        title: words.title(keys.length),
        subtitle: words.subtitle[phaseOf(model)],
        label: words.label(model),
        empty: isEmpty ? words.empty : undefined,
        places,
        seen,
        cellOf,
        wordsFor: (key, answer, step) => ({
          text: words.cell(keys[key].text, texts.glossOf(keys[key].value)),
          note: `${kindOf(key)}, ${step === null ? answer : words.after(answer ?? '', step)}`,
        }),
        groups: [
          { part: 'composition-keys', name: words.composition, mark: 'outlined', from: 0, to: seen },
          { part: 'held-out-keys', name: words.heldOut, mark: 'bare', from: seen, to: places },
        ],
        note: steps === null ? words.notAsked : words.asked(steps.first, steps.last),
        files: {
          of: `${words.title(0)}, ${STAGE_NAMES[model]}`,
          name: `keys-${model}`,
          head: [measures.key, measures.value, measures.kind, STAGE_NAMES[model]],
          row: (key) => [keys[key].text, texts.glossOf(keys[key].value), kindOf(key)],
        },
      }}
    >
      {of === undefined && (
        <Segmented label={words.show} options={choices} value={model} onChange={lab.showMap} />
      )}
    </CellMap>
  );
}
