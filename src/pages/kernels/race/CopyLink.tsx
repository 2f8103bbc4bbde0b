import { useWords } from '../../../i18n/words.ts';
import { writeRace } from '../../../race/raceLink.ts';
import type { RaceFigures } from '../../../race/raceReport.ts';
import { CopyRow } from '../CopyRow.tsx';

/** The button that copies a link to the figures. */
export function CopyLink({ figures }: { figures: RaceFigures }) {
  const { race: words } = useWords('kernels');
  const address = `${location.href.replace(/#.*/, '')}#/kernels?${writeRace(figures)}`;
  return <CopyRow text={address} label={words.link} copied={words.copied} uncopied={words.uncopied} />;
}
