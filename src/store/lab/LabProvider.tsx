import type { ReactNode } from 'react';
import { wantedSettings } from '../address/wantedSettings.ts';
import { wouldLoseWork } from '../saved/wouldLoseWork.ts';
import { attend } from './attendance.ts';
import { browserEnvironment } from './environment.ts';
import { createLab } from './lab.ts';
import { ProvideLab } from './ProvideLab.tsx';

/** The one lab of this visit. It opens when a part of the page first needs it, and is shared by all pages. */
const lab = createLab(browserEnvironment);
void lab.start(wantedSettings(location.hash));
attend(lab, { document, wakeLock: navigator.wakeLock });
addEventListener('beforeunload', (event) => {
  if (wouldLoseWork(lab.store.getState())) event.preventDefault();
});

/** Provides the lab to the components within. */
export function LabProvider({ children }: { children: ReactNode }) {
  return <ProvideLab lab={lab}>{children}</ProvideLab>;
}
