/** The pages and their addresses. All but the first to be seen are loaded when they are gone to. */
import type { ComponentType } from 'react';
import { LandingPage } from './landing/LandingPage.tsx';
import { withLab } from './withLab.tsx';

export type Routes = ReadonlyMap<string, ComponentType>;

export const ROUTES: Routes = new Map<string, ComponentType>([
  ['/', LandingPage],
  ['/compare', withLab(async () => (await import('./compare/ComparePage.tsx')).ComparePage)],
  ['/lab', withLab(async () => (await import('./lab/LabPage.tsx')).LabPage)],
]);

/** The page at a path, if there is one. A route may end in `/*` for all pages right below it. */
export const pageAt = (routes: Routes, path: string): ComponentType | undefined =>
  routes.get(path) ?? routes.get(path.replace(/[^/]+$/, '*'));
