import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from './components/notices/ErrorBoundary.tsx';
import { HomePage } from './pages/home/HomePage.tsx';
import { LabContext } from './store/context.ts';
import { createLab } from './store/lab.ts';
import { browserSurroundings } from './store/surroundings.ts';
import './styles/base.css';

const lab = createLab(browserSurroundings);
lab.open();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root.');
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <LabContext value={lab}>
        <HomePage />
      </LabContext>
    </ErrorBoundary>
  </StrictMode>,
);
