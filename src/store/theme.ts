/**
 * Light or dark. The theme follows the system until a visitor chooses the other one; choosing the system's
 * own again is following it again. index.html puts the theme in place before the first paint.
 */
import { create } from 'zustand';

export type Theme = 'light' | 'dark';

const STORED = 'calm-lab-theme';
const system = matchMedia('(prefers-color-scheme: dark)');
const systemTheme = (): Theme => (system.matches ? 'dark' : 'light');

/** What the visitor chose earlier; a browser may forbid remembering. */
function chosenTheme(): Theme | null {
  try {
    const stored = localStorage.getItem(STORED);
    return stored === 'light' || stored === 'dark' ? stored : null;
  } catch {
    return null;
  }
}

function remember(theme: Theme): void {
  try {
    if (theme === systemTheme()) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, theme);
  } catch {
    // Then the choice lasts as long as the page.
  }
}

interface ThemeState {
  theme: Theme;
  toggle(): void;
}

export const useTheme = create<ThemeState>((set, get) => ({
  theme: chosenTheme() ?? systemTheme(),
  toggle() {
    const theme = get().theme === 'dark' ? 'light' : 'dark';
    remember(theme);
    set({ theme });
  },
}));

system.addEventListener('change', () => {
  if (chosenTheme() === null) useTheme.setState({ theme: systemTheme() });
});

useTheme.subscribe(({ theme }) => {
  document.documentElement.dataset.theme = theme;
});
