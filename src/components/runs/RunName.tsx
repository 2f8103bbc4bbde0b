import { useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { MOST_NAME, type Run } from '../../store/runs/runRecord.ts';
import { isOfInputMethod } from '../../store/ui/composing.ts';
import type { Settings } from '../../training/settings.ts';
import { Menu } from '../ui/Menu.tsx';
import styles from './Runs.module.css';

interface Props {
  run: Run;
  name: string;
  isPresent: boolean;
  /** The origin of its models. */
  note: string;
  onOpen: (settings: Settings) => void;
  onRemove: () => void;
}

/** The name of a run, which can be changed, and the menu of its actions. */
export function RunName({ run, name, isPresent, note, onOpen, onRemove }: Props) {
  const { runs: words } = useWords('experiment');
  const lab = useLab();
  const [typed, setTyped] = useState<string | null>(null);
  /** True if the field was left by a key: then the focus goes back to the menu. */
  const [isLeft, setLeft] = useState(false);
  const finish = (text: string) => {
    setTyped(null);
    if (text.trim() !== name) lab.renameRun(run.id, text);
  };
  const isSaved = useLabState(({ savedRuns }) => savedRuns.includes(run.id));
  const items = [
    ...(isSaved && !isPresent ? [{ label: words.goOn, onSelect: () => void lab.openRun(run.id) }] : []),
    { label: words.open, onSelect: () => onOpen(run.settings) },
    {
      label: words.rename,
      onSelect: () => {
        setTyped(name);
        setLeft(false);
      },
    },
    { label: words.remove, onSelect: onRemove },
  ];
  return (
    <th scope="row" className={styles.name}>
      {typed === null ? (
        <span className={`row ${styles.heading}`}>
          <strong className="strong breaks">{name}</strong>
          {isPresent && <span className={styles.present}>{words.present}</span>}
          <Menu label={words.actions(name)} items={items} autoFocus={isLeft} />
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
          onKeyDown={(event) => {
            const { key, nativeEvent } = event;
            if (isOfInputMethod(nativeEvent) || (key !== 'Enter' && key !== 'Escape')) return;
            event.preventDefault(); // Enter would open the menu that gets the focus
            setLeft(true);
            finish(key === 'Enter' ? typed : name);
          }}
        />
      )}
      <span className="fine block">{note}</span>
    </th>
  );
}
