import { useEffect, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { AddressChanges } from '../../components/notices/AddressChanges.tsx';
import { Button } from '../../components/ui/Button.tsx';
import { Note } from '../../components/ui/Note.tsx';
import { useWords } from '../../i18n/words.ts';
import { goTo, rewriteAddress, useAddress } from '../../store/address/address.ts';
import { readConfiguration, writeConfiguration } from '../../store/address/configuration.ts';
import type { Change } from '../../store/asking/comparison.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { lostWith } from '../../store/weights/lineage.ts';
import type { Settings } from '../../training/settings.ts';
import { ownDataOf } from '../../worlds/registry.ts';

/**
 * Keeps the lab's settings and its address the same, whichever of the two changes. An address never takes away what
 * was trained here: then it waits for an answer.
 */
const LAB = '/lab';

export function useConfiguration() {
  const lab = useLab();
  const { query } = useAddress();
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const [asked, setAsked] = useState<Settings | null>(null);
  const present = useLabState((state) => writeConfiguration(state.settings));
  const written = useRef<string>(undefined);
  /** True if the address asks for something that a visitor has not answered yet; then it stays as it is. */
  const isAsking = useRef(false);
  const ask = (settings: Settings | null) => {
    isAsking.current = settings !== null;
    setAsked(settings);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: asking is the same in every render
  useEffect(() => {
    if (query === written.current) return;
    const before = lab.store.getState();
    const { settings, changes: changed } = readConfiguration(
      query,
      ownDataOf(before.settings.world) ?? undefined,
    );
    setChanges(changed);
    ask(null);
    if (settings === null || writeConfiguration(settings) === writeConfiguration(before.settings)) {
      rewriteAddress(LAB, writeConfiguration(before.settings));
    } else if (lostWith(before, settings).length > 0) ask(settings);
    else {
      lab.configure(settings);
      // They may be beyond reach.
      rewriteAddress(LAB, writeConfiguration(lab.store.getState().settings));
    }
  }, [query, lab]);

  useEffect(() => {
    if (isAsking.current) return;
    written.current = present;
    rewriteAddress(LAB, present);
  }, [present]);

  /** Changes the settings, and adds the address of the new ones to the browser's history. */
  const apply = (settings: Settings) => {
    setChanges([]);
    ask(null);
    lab.configure(settings);
    written.current = writeConfiguration(lab.store.getState().settings);
    goTo(`${LAB}?${written.current}`);
  };

  return {
    changes,
    dismiss: () => setChanges([]),
    /** The request of an address, as long as a visitor has not answered whether it may. */
    asked,
    apply,
    /** Changes the settings as `apply` does, unless something would be lost: then it asks. */
    open(settings: Settings): void {
      if (lostWith(lab.store.getState(), settings).length > 0) ask(settings);
      else apply(settings);
    },
    /** Leaves the settings as they are, and so the address. */
    keep(): void {
      ask(null);
      rewriteAddress(LAB, present);
      written.current = present;
    },
    /** Does what is asked for. */
    accept: apply,
  };
}

type Configuration = ReturnType<typeof useConfiguration>;

/** Notes on an address: settings that it asked for and that can't be had, or that need a visitor's agreement. */
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
 * The question before an address, or a run, replaces settings with which something was trained here that would be lost.
 * The focus goes to the question: it stands above the controls that most questions come from.
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
