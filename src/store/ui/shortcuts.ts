/**
 * Single keys as shortcuts. They do nothing while something is typed or a dialog is open, and a visitor who dictates,
 * or whose keys slip, can switch them off (WCAG 2.1.4).
 */
import { useEffect, useEffectEvent } from 'react';
import { create } from 'zustand';
import { plainText } from '../../worlds/plainText.ts';
import { isOfInputMethod } from './composing.ts';
import { storedText } from './storedText.ts';

/** The key of each shortcut; the words for it stand in the catalogues. */
export const SHORTCUTS = {
  help: '?',
  home: 'h',
  tutorial: 't',
  next: 'arrowright',
  back: 'arrowleft',
  compare: 'c',
  lab: 'l',
  theme: 'd',
  expression: '/',
  another: 'n',
  token: '.',
} as const;
export type ShortcutName = keyof typeof SHORTCUTS;

/** Returns a key as it is written on the sheet. */
export const keyCap = (name: ShortcutName): string =>
  ({ arrowright: '→', arrowleft: '←' })[SHORTCUTS[name] as string] ?? SHORTCUTS[name];

const kept = storedText('calm-lab-shortcuts');

interface ShortcutState {
  isOn: boolean;
  setOn(isOn: boolean): void;
}

export const useShortcuts = create<ShortcutState>((set) => ({
  isOn: kept.read() !== 'off',
  setOn(isOn) {
    set({ isOn });
    kept.write(isOn ? 'on' : 'off');
  },
}));

/** The elements that one types into; and those in which arrow keys move. */
const FIELDS = 'input:not([type=radio], [type=checkbox]), select, textarea';
const ARROW_FIELDS =
  'input, select, textarea, svg, table, [role=slider], [role=listbox], [role=grid], [role=tablist], [role=radiogroup]';

/**
 * Returns true if a key press is meant for something else: a field, a dialog, an input method; or is a key held down.
 */
function isTaken(event: KeyboardEvent): boolean {
  const { target, repeat, defaultPrevented, key, ctrlKey, metaKey, altKey } = event;
  if (repeat || isOfInputMethod(event) || defaultPrevented || ctrlKey || metaKey || altKey) return true;
  if (document.querySelector('dialog[open]') !== null) return true;
  return (
    target instanceof Element && target.closest(key.startsWith('Arrow') ? ARROW_FIELDS : FIELDS) !== null
  );
}

/** With another script on the keyboard a letter's key is known by its position. */
const isKey = ({ key, code }: KeyboardEvent, wanted: string): boolean =>
  plainText(key).toLowerCase() === wanted || (!/^[ -~]/.test(key) && code === `Key${wanted.toUpperCase()}`);

/** Runs an action when the key of a shortcut is pressed, as long as the component is mounted. */
export function useShortcut(name: ShortcutName, action: () => void): void {
  const isOn = useShortcuts((state) => state.isOn);
  const onPress = useEffectEvent((event: KeyboardEvent) => {
    if (isTaken(event) || !isKey(event, SHORTCUTS[name])) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    if (!isOn) return;
    addEventListener('keydown', onPress);
    return () => removeEventListener('keydown', onPress);
  }, [isOn]);
}
