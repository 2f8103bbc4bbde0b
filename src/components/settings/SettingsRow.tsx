import { useRef } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/context.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './Settings.module.css';
import { SettingsForm } from './SettingsForm.tsx';
import { settingsInWords } from './summary.ts';

/** The settings in force, in a line, and the dialog that changes them. */
export function SettingsRow() {
  const words = useWords('lab');
  const settings = useLabState((state) => state.settings);
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <div className={styles.row}>
      <ul className={styles.summary} aria-label={words.settings.title}>
        {settingsInWords(settings, words).map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      <Button onClick={() => dialog.current?.showModal()}>
        <Icon name="settings" />
        {words.settings.open}
      </Button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby="settings">
        <SettingsForm onDone={close} />
      </dialog>
    </div>
  );
}
