/**
 * Keeps the lab's settings and its address in agreement, whichever of the two changes. An address never discards models
 * that were trained here: then it waits for an answer.
 */

import { useEffect, useRef, useState } from 'react';
import { goTo, rewriteAddress, useAddress } from '../../store/address/address.ts';
import { readConfiguration, writeConfiguration } from '../../store/address/configuration.ts';
import type { Change } from '../../store/asking/comparison.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { lostWith } from '../../store/weights/lineage.ts';
import type { Settings } from '../../training/settings.ts';
import { ownDataOf } from '../../worlds/registry.ts';

const LAB = '/lab';

export function useConfiguration() {
  const lab = useLab();
  const { query } = useAddress();
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const [asked, setAsked] = useState<Settings | null>(null);
  const present = useLabState((state) => writeConfiguration(state.settings));
  const written = useRef<string>(undefined);
  /** True while the address asks for something that a visitor has not answered yet; then it stays as it is. */
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
      // The settings may be out of reach.
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
    /** The settings that an address asks for, until a visitor has answered. */
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
    /** Accepts the settings that are asked for. */
    accept: apply,
  };
}
