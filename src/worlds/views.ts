/** The parts of the page that belong to a kind of world. Pages alone import them, which load when they are opened. */
import type { ComponentType } from 'react';
import { lazily } from '../components/notices/lazily.tsx';
import { SumMap } from './arithmetic/ui/SumMap.tsx';
import { Reading } from './language/ui/Reading.tsx';
import type { KindName } from './registry.ts';

interface WorldViews {
  /** Everything that B can be asked, and B's answers, or an example of them: it stands beside B while B trains. */
  AnchorMap: ComponentType;
  /** The example that was asked last, worked through step by step; none where there is nothing to step through. */
  Walk?: ComponentType;
}

export const WORLD_VIEWS: Record<KindName, WorldViews> = {
  keyvalue: { AnchorMap: SumMap },
  roman: { AnchorMap: SumMap },
  language: { AnchorMap: Reading },
  code: {
    AnchorMap: lazily(async () => (await import('./code/ui/CallMap.tsx')).CallMap),
    Walk: lazily(async () => (await import('./code/ui/AskedProgram.tsx')).AskedProgram),
  },
};
