/** The pages and their addresses. All but the first to be seen are loaded when they are opened. */
import type { ComponentType } from 'react';
import { loadWords } from '../i18n/words.ts';
import { WORLD_PAGES } from '../worlds/pages.ts';
import { loadLabPage } from './lab/loadLabPage.ts';
import { LandingPage } from './landing/LandingPage.tsx';
import { withLab } from './withLab.tsx';

const TutorialPage = withLab(async () => {
  const [{ TutorialPage }] = await Promise.all([
    import('./tutorial/TutorialPage.tsx'),
    loadWords('tutorial'),
    loadWords('inside'),
  ]);
  return TutorialPage;
});

const ResultsPage = withLab(async () => {
  const [page] = await Promise.all([import('./results/ResultsPage.tsx'), loadWords('results')]);
  return page.ResultsPage;
});

const KernelsPage = withLab(async () => {
  const [page] = await Promise.all([import('./kernels/KernelsPage.tsx'), loadWords('kernels')]);
  return page.KernelsPage;
});

const RunPage = withLab(async () => {
  const [page] = await Promise.all([import('./run/RunPage.tsx'), loadWords('takeHome')]);
  return page.RunPage;
});

export const ROUTES: ReadonlyMap<string, ComponentType> = new Map<string, ComponentType>([
  ['/', LandingPage],
  ['/tutorial', TutorialPage],
  ['/tutorial/*', TutorialPage],
  ['/compare', withLab(async () => (await import('./compare/ComparePage.tsx')).ComparePage)],
  ['/lab', withLab(loadLabPage)],
  ['/results', ResultsPage],
  ['/kernels', KernelsPage],
  ['/run', RunPage],
  ...Object.entries(WORLD_PAGES).map(([path, load]) => [path, withLab(load)] as const),
]);
