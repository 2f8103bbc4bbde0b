import { useRef } from 'react';
import { useLabState } from '../../store/context.ts';
import { strings } from '../strings.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './Settings.module.css';
import { SettingsForm } from './SettingsForm.tsx';
import { settingsInWords } from './summary.ts';

const { settings: words } = strings;

/** The settings in force, in a line, and the dialog that changes them. */
export function SettingsRow() {
  const settings = useLabState((state) => state.settings);
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <div className={styles.row}>
      <ul className={styles.summary} aria-label={words.title}>
        {settingsInWords(settings).map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      <Button onClick={() => dialog.current?.showModal()}>
        <Icon name="settings" />
        {words.open}
      </Button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby="settings">
        <SettingsForm onDone={close} />
      </dialog>
    </div>
  );
}
