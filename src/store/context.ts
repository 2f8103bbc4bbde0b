/** How components reach the lab. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Stage } from '../training/stages.ts';
import type { Lab } from './lab.ts';
import { type LabState, type PhaseState, stageState } from './state.ts';

export const LabContext = createContext<Lab | null>(null);

/** The lab, for what a visitor does. */
export function useLab(): Lab {
  const lab = useContext(LabContext);
  if (lab === null) throw new Error('A component that uses the lab stands outside of LabContext.');
  return lab;
}

/** Something that the lab knows; the component renders again when it changes. */
export function useLabState<Value>(select: (state: LabState) => Value): Value {
  return useStore(useLab().store, select);
}

/** Whether there are models to ask. */
export const useIsReady = (): boolean => useLabState(({ connection }) => connection.kind === 'ready');

/** Something that the lab knows of a phase, or of its second stage. */
export function usePhase<Value>(stage: Stage, select: (stage: PhaseState) => Value): Value {
  return useLabState((state) => select(stageState(state, stage)));
}
