import './protocol/withoutEval.ts';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from './components/notices/ErrorBoundary.tsx';
import { LANGUAGE_TAGS } from './i18n/languages.ts';
import { beginSpeaking, useSpoken } from './i18n/words.ts';
import { App } from './pages/App.tsx';
import { adoptPath } from './store/address/address.ts';
import { watchComposing } from './store/ui/composing.ts';
import './styles/index.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root.');

watchComposing();
adoptPath();
useSpoken.subscribe(({ language }) => {
  document.documentElement.lang = LANGUAGE_TAGS[language];
});
// A language that can't be loaded is no reason to show nothing: then the page speaks English.
await beginSpeaking().catch(console.error);

// Among the sources there is nothing to keep.
if (import.meta.env.PROD) {
  const keep = async () => (await import('./store/ui/offline.ts')).keepForOffline();
  // The page itself comes first.
  if (document.readyState === 'complete') keep().catch(console.error);
  else addEventListener('load', () => keep().catch(console.error));
}

createRoot(root).render(
  <StrictMode>
    <ErrorBoundary kind="page">
      <App />
    </ErrorBoundary>
  </StrictMode>,
);
