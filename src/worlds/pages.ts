import type { ComponentType } from 'react';

/** The pages of kinds of worlds, by their addresses. */
export const WORLD_PAGES: Record<string, () => Promise<ComponentType>> = {
  '/data': async () => (await import('./keyvalue/ui/DataPage.tsx')).DataPage,
};
