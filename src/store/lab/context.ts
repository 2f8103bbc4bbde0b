/** The hooks by which components use the lab. */

import { createContext, useContext, useEffect } from 'react';
import { useStore } from 'zustand';
import type { Stage } from '../../training/stages.ts';
import { textsOf } from '../../worlds/registry.ts';
import { isOutdated } from '../asking/inquiry.ts';
import type { Inquiry } from '../asking/inquiryState.ts';
import type { Inside } from '../inspect/insideState.ts';
import type { Lab } from './lab.ts';
import { type LabState, type PhaseState, stageState } from './state.ts';

export const LabContext = createContext<Lab | null>(null);

/** Returns the lab, for a visitor's actions. */
export function useLab(): Lab {
  const lab = useContext(LabContext);
  if (lab === null) throw new Error('A component that uses the lab stands outside of LabContext.');
  return lab;
}

/** Selects a part of the lab's state; the component renders again when it changes. */
export function useLabState<Value>(select: (state: LabState) => Value): Value {
  return useStore(useLab().store, select);
}

/** Returns true if there are models to ask. */
export const useIsReady = (): boolean => useLabState(({ connection }) => connection.kind === 'ready');

/** Selects a part of the state of a phase, or of its second stage. */
export function usePhase<Value>(stage: Stage, select: (stage: PhaseState) => Value): Value {
  return useLabState((state) => select(stageState(state, stage)));
}

/** For what shows accuracies or maps of cells: nobody measures shipped weights before somebody sees them. */
export function useMeasures(): void {
  const lab = useLab();
  useEffect(() => lab.watch(), [lab]);
}

/**
 * Selects a question about the models, and its result.
 * @param of the stages that it is about: what was found of other weights than theirs is stale
 */
export function useInquiry<Found>(
  select: (inside: Inside) => Inquiry<unknown, Found> | null | undefined,
  of: readonly Stage[],
) {
  const inquiry = useLabState(({ inside }) => select(inside) ?? null);
  const isStale = useLabState((state) => isOutdated(state, inquiry, of));
  return { inquiry, found: inquiry?.result?.found, isPending: inquiry?.pending ?? false, isStale };
}

/** Returns how examples of the current world are typed and read. */
export const useTexts = () => useLabState(({ settings }) => textsOf(settings.world.kind));
