import { createContext } from 'react';
import type { KindName } from '../../worlds/registry.ts';

/** The kind of world that the components within are about; of the first kind where none is named. */
export const KindContext = createContext<KindName | undefined>(undefined);
