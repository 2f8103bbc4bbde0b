import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { LabContext } from './context.ts';
import { KindContext } from './kindContext.ts';
import type { Lab } from './lab.ts';

/** Provides a lab to the components within, whose words are about its world. */
export function ProvideLab({ lab, children }: { lab: Lab; children: ReactNode }) {
  const kind = useStore(lab.store, ({ settings }) => settings.world.kind);
  return (
    <LabContext value={lab}>
      <KindContext value={kind}>{children}</KindContext>
    </LabContext>
  );
}
