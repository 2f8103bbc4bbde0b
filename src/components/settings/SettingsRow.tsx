import { useRef, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';
import { presetsOf, type Settings } from '../../training/settings.ts';
import { takesOwnData } from '../../worlds/registry.ts';
import { settingsName } from '../runs/runNames.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './Settings.module.css';
import { SettingsForm } from './SettingsForm.tsx';
import { settingsInWords } from './summary.ts';

/** The current settings, in a line, and the dialog that changes them. */
export function SettingsRow({ onApply }: { onApply: (settings: Settings) => void }) {
  const words = useWords('lab');
  const experiment = useWords('experiment');
  const { pages } = useWords('shell');
  const settings = useLabState((state) => state.settings);
  const { world, seed } = presetsOf(settings.world.kind).paper;
  const [, ...others] = settingsInWords(settings, words);
  // Keys and seeds are shown beside it.
  const models = settingsName({ ...settings, world, seed }, { lab: words, experiment });
  const [isOpen, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <div className="row rows-2 gap-4">
      <ul className="note wrap rows-1 gap-4" aria-label={words.settings.title}>
        <li className={`ink strong ${styles.models}`}>{models}</li>
        {others.map((part) => (
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
      {takesOwnData(settings.world.kind) && (
        <a href="#/data" className={styles.own}>
          {pages.data}
        </a>
      )}
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
