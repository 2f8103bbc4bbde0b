import { useRef, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/context.ts';
import type { Settings } from '../../training/settings.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './Settings.module.css';
import { SettingsForm } from './SettingsForm.tsx';
import { settingsInWords } from './summary.ts';

/** The settings in force, in a line, and the dialog that changes them. */
export function SettingsRow({ onApply }: { onApply: (settings: Settings) => void }) {
  const words = useWords('lab');
  const settings = useLabState((state) => state.settings);
  const [isOpen, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <div className={styles.row}>
      <ul className={styles.summary} aria-label={words.settings.title}>
        {settingsInWords(settings, words).map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      <Button
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        <Icon name="settings" />
        {words.settings.open}
      </Button>
      <dialog
        ref={dialog}
        className={styles.dialog}
        aria-labelledby="settings"
        onClose={() => setOpen(false)}
      >
        {isOpen && (
          <SettingsForm
            onCancel={close}
            onApply={(chosen) => {
              close();
              onApply(chosen);
            }}
          />
        )}
      </dialog>
    </div>
  );
}
