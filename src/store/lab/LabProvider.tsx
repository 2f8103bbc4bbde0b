import type { ReactNode } from 'react';
import { LabContext } from './context.ts';
import { browserEnvironment } from './environment.ts';
import { createLab } from './lab.ts';

/** The one lab of this visit. It opens when a part of the page first needs it, and is shared by all pages. */
const lab = createLab(browserEnvironment);
lab.open();

/** Provides the lab to the components within. */
export function LabProvider({ children }: { children: ReactNode }) {
  return <LabContext value={lab}>{children}</LabContext>;
}
