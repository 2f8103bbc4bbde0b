/** How components reach the lab. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Phase } from '../training/settings.ts';
import type { Lab } from './lab.ts';
import type { LabState, PhaseState } from './state.ts';

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

/** Something that the lab knows of a phase. */
export function usePhase<Value>(phase: Phase, select: (phase: PhaseState) => Value): Value {
  return useLabState(({ phases }) => select(phases[phase]));
}
