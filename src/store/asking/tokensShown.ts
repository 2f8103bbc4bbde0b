/** The choice to show the tokens and probabilities of answers: one choice for all pages, and for the next visit. */
import { create } from 'zustand';
import { storedText } from '../ui/storedText.ts';

const kept = storedText('calm-lab-tokens');
const SHOWN = 'shown';

interface TokensShown {
  isShown: boolean;
  show(isShown: boolean): void;
}

export const useTokensShown = create<TokensShown>((set) => ({
  isShown: kept.read() === SHOWN,
  show(isShown) {
    kept.write(isShown ? SHOWN : null);
    set({ isShown });
  },
}));
