import { useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLab } from '../../store/context.ts';
import { MOST_NAME, type Run } from '../../store/runRecord.ts';
import type { Settings } from '../../training/settings.ts';
import { Menu } from '../ui/Menu.tsx';
import styles from './Runs.module.css';

interface Props {
  run: Run;
  name: string;
  isPresent: boolean;
  /** What its models are made of. */
  note: string;
  onOpen: (settings: Settings) => void;
}

/** The name of a run, which can be changed, and what else can be done with it. */
export function RunName({ run, name, isPresent, note, onOpen }: Props) {
  const { runs: words } = useWords('experiment');
  const lab = useLab();
  const [typed, setTyped] = useState<string | null>(null);
  const finish = (text: string) => {
    setTyped(null);
    if (text.trim() !== name) lab.renameRun(run.id, text);
  };
  const items = [
    { label: words.open, onSelect: () => onOpen(run.settings) },
    { label: words.rename, onSelect: () => setTyped(name) },
    { label: words.remove, onSelect: () => lab.removeRun(run.id) },
  ];
  return (
    <th scope="row" className={styles.name}>
      {typed === null ? (
        <span className={styles.heading}>
          <strong>{name}</strong>
          {isPresent && <span className={styles.present}>{words.present}</span>}
          <Menu label={words.actions(name)} items={items} />
        </span>
      ) : (
        <input
          // biome-ignore lint/a11y/noAutofocus: it takes the place of the menu that asked for it
          autoFocus
          className={styles.rename}
          aria-label={words.newName(name)}
          maxLength={MOST_NAME}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onFocus={({ target }) => target.select()}
          onBlur={() => finish(typed)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') finish(typed);
            if (key === 'Escape') setTyped(null);
          }}
        />
      )}
      <span className={styles.note}>{note}</span>
    </th>
  );
}
