import { Note } from '../../../components/ui/Note.tsx';
import { useWords } from '../../../i18n/words.ts';
import type { ReadRace } from '../../../race/raceLink.ts';
import { Figures } from './Figures.tsx';

/** The figures of a link, and what is wrong with it. */
export function LinkedFigures({ read }: { read: ReadRace }) {
  const { race: words } = useWords('kernels');
  const { points, damaged, isOtherVersion } = read;
  return (
    <div className="stack-4">
      {(damaged.length > 0 || isOtherVersion) && (
        <Note warning>
          {isOtherVersion && <p>{words.otherVersion}</p>}
          {damaged.length > 0 && <p>{words.damaged(damaged)}</p>}
        </Note>
      )}
      <Note>{points.length > 0 ? words.shared : words.nothing}</Note>
      {points.length > 0 && <Figures figures={read} />}
    </div>
  );
}
