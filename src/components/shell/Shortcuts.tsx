import { useRef } from 'react';
import { useWords } from '../../i18n/words.ts';
import { keyCap, SHORTCUTS, type ShortcutName, useShortcut, useShortcuts } from '../../store/ui/shortcuts.ts';
import { Button } from '../ui/Button.tsx';
import { Heads } from '../ui/SmallTable.tsx';
import styles from './Shortcuts.module.css';

const NAMES = Object.keys(SHORTCUTS) as ShortcutName[];

/** A sheet with the keyboard's shortcuts, and a switch for those who are better off without them. */
export function Shortcuts() {
  const { shortcuts: words } = useWords('shell');
  const isOn = useShortcuts((state) => state.isOn);
  const setOn = useShortcuts((state) => state.setOn);
  const sheet = useRef<HTMLDialogElement>(null);
  const open = () => sheet.current?.showModal();
  useShortcut('help', open);
  return (
    <>
      <Button kind="icon" aria-label={words.open} title={words.open} className="strong" onClick={open}>
        {SHORTCUTS.help}
      </Button>
      <dialog ref={sheet} className={styles.sheet} aria-labelledby="shortcuts">
        <div className="grid gap-4 starts pad-5">
          <h2 id="shortcuts">{words.title}</h2>
          <table className={styles.table}>
            <Heads of={[words.key, words.action]} isSpoken />
            <tbody className={isOn ? '' : styles.off}>
              {NAMES.map((name) => (
                <tr key={name}>
                  <th scope="row">
                    <kbd>{keyCap(name)}</kbd>
                  </th>
                  <td>{words.actions[name]}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <label className="line text-md">
            <input type="checkbox" checked={isOn} onChange={({ target }) => setOn(target.checked)} />
            {words.enabled}
          </label>
          <Button kind="primary" onClick={() => sheet.current?.close()}>
            {words.close}
          </Button>
        </div>
      </dialog>
    </>
  );
}
