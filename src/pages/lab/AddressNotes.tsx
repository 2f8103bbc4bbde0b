import { useEffect, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { AddressChanges } from '../../components/notices/AddressChanges.tsx';
import { Button } from '../../components/ui/Button.tsx';
import { Note } from '../../components/ui/Note.tsx';
import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';
import { lostWith } from '../../store/weights/lineage.ts';
import type { Settings } from '../../training/settings.ts';
import type { useConfiguration } from './useConfiguration.ts';

type Configuration = ReturnType<typeof useConfiguration>;

/** What an address asked for and could not have, or may not have before a visitor agrees. */
export function AddressNotes({ asked, changes, dismiss, keep, accept }: Configuration) {
  return (
    <>
      <AddressChanges changes={changes} onDismiss={dismiss} />
      {asked !== null && <Asked settings={asked} onKeep={keep} onAccept={() => accept(asked)} />}
    </>
  );
}

interface AskedProps {
  settings: Settings;
  onKeep: () => void;
  onAccept: () => void;
}

/**
 * An address, or a run, asks for settings with which something that was trained here would be lost. The focus goes to
 * the question: it stands above what most questions come from.
 */
function Asked({ settings, onKeep, onAccept }: AskedProps) {
  const { asked: words } = useWords('experiment').configuration;
  const lost = useLabState(useShallow((state) => lostWith(state, settings)));
  const safe = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other settings are another question
  useEffect(() => safe.current?.focus(), [settings]);
  return (
    <Note warning>
      <p>
        <strong>{words.title}</strong> {words.lost(lost)}
      </p>
      <div className="wrap gap-2">
        <Button ref={safe} onClick={onKeep}>
          {words.keep}
        </Button>
        <Button onClick={onAccept}>{words.change}</Button>
      </div>
    </Note>
  );
}
