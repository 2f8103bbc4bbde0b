import { useState } from 'react';
import { useAnchorNote } from '../../../components/cells/anchorNote.ts';
import { CellMap } from '../../../components/cells/CellMap.tsx';
import { Segmented } from '../../../components/ui/Segmented.tsx';
import { PHASE_NAMES } from '../../../i18n/names.ts';
import { useSpoken } from '../../../i18n/words.ts';
import { CALLS, PAIRS } from '../callMap.ts';
import { UNKNOWN_LIST } from '../example.ts';
import { CORE, type Language, writeProgram } from '../languages.ts';
import { CALL_MAP_WORDS } from './words.ts';

/** The rows and columns that are numbered along the edges. */
const TICKS = [5, 10, 15, 19];

/** The calls of a place, in the order in which they are carried out. */
const callsAt = (place: number) => [Math.floor(place / CALLS), place % CALLS] as const;
const programAt = (place: number, language: Language) => writeProgram(callsAt(place), language, UNKNOWN_LIST);
const CELLS_OF = CORE.map((_, language) => (place: number) => language * PAIRS + place);

/**
 * A cell for every program of two calls that B can be asked to run. It follows B while B trains, and asks for all cells
 * whenever a trained B comes to rest; a recording shows what was asked then.
 */
export function CallMap() {
  const words = CALL_MAP_WORDS[useSpoken(({ language }) => language)];
  const note = useAnchorNote('calls');
  const [index, choose] = useState(0);
  const language = CORE[index];
  const title = `${words.title}, ${language.name}, ${PHASE_NAMES.B}`;
  return (
    <CellMap
      figure={{
        map: 'calls',
        model: 'B',
        id: 'call-map',
        title: words.title,
        subtitle: words.subtitle,
        label: words.label(language.name),
        places: PAIRS,
        seen: 0,
        axes: { columns: CALLS, row: words.first, column: words.second, ticks: TICKS },
        cellOf: CELLS_OF[index],
        wordsFor: (place, answer) => ({ text: programAt(place, language), note: answer ?? '' }),
        groups: [{ name: words.programs(language.name), from: 0, to: PAIRS }],
        note,
        files: {
          of: title,
          name: `calls-${language.name}`,
          head: [words.program, title],
          row: (place) => [programAt(place, language)],
        },
      }}
    >
      <Segmented
        label={words.choose}
        options={CORE.map(({ name }, value) => ({ value, label: name }))}
        value={index}
        onChange={choose}
      />
    </CellMap>
  );
}
