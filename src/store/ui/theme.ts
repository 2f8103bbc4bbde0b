/**
 * Light or dark. The theme follows the system until a visitor chooses the other one; choosing the system's
 * own again is following it again. index.html sets the theme before the first paint.
 */
import { create } from 'zustand';
import { storedText } from './storedText.ts';

type Theme = 'light' | 'dark';

const kept = storedText('calm-lab-theme');
const system = matchMedia('(prefers-color-scheme: dark)');
const systemTheme = (): Theme => (system.matches ? 'dark' : 'light');

/** Returns the visitor's earlier choice. */
function chosenTheme(): Theme | null {
  const theme = kept.read();
  return theme === 'light' || theme === 'dark' ? theme : null;
}

interface ThemeState {
  theme: Theme;
  toggle(): void;
}

export const useTheme = create<ThemeState>((set, get) => ({
  theme: chosenTheme() ?? systemTheme(),
  toggle() {
    const theme = get().theme === 'dark' ? 'light' : 'dark';
    kept.write(theme === systemTheme() ? null : theme);
    set({ theme });
  },
}));

/** Figures are drawn in the colours of their theme: on paper, in those of the light one. */
const paper = matchMedia('print');
let before: Theme | null = null;
function prepare(isPrinted: boolean): void {
  if (isPrinted === (before !== null)) return;
  const { theme } = useTheme.getState();
  useTheme.setState({ theme: before ?? 'light' });
  before = isPrinted ? theme : null;
}
paper.addEventListener('change', ({ matches }) => prepare(matches));
// Some browsers print a copy of the page, and ask nothing of this one.
addEventListener('beforeprint', () => prepare(true));
addEventListener('afterprint', () => prepare(false));

system.addEventListener('change', () => {
  if (chosenTheme() === null) useTheme.setState({ theme: systemTheme() });
});

useTheme.subscribe(({ theme }) => {
  document.documentElement.dataset.theme = theme;
});
