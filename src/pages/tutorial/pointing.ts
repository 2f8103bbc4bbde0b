/**
 * Words that point at a part of the picture, and the part that points back: whichever a visitor hovers or focuses,
 * both light up. Sentences name a part, `[[map|every square]]`; the stage marks it with `data-part="map"`, or has it
 * marked by a selector here where the part belongs to a figure that other pages show, too.
 */
import { type RefObject, useEffect } from 'react';
import { create } from 'zustand';

const SELECTORS = {
  'answer-A': '[aria-labelledby="answer-A"]',
  'answer-B': '[aria-labelledby="answer-B"]',
  map: '[aria-labelledby="key-map"]',
  'composition-keys': '[data-part="composition-keys"]',
  'held-out-keys': '[data-part="held-out-keys"]',
  grid: '[data-part="grid"]',
  accuracy: '[data-part="accuracy"]',
  mixing: '[data-part="mixing"]',
  passing: '[data-part="passing"]',
  diagram: '[data-part="diagram"]',
  attention: '[aria-labelledby="attention"]',
  switches: '[aria-labelledby="switches"]',
  lens: '[aria-labelledby="lens"]',
  fingerprints: '[aria-labelledby="fingerprints"]',
  kept: '[aria-labelledby="kept"]',
  contrast: '[aria-labelledby="contrast"]',
} as const;
export type Part = keyof typeof SELECTORS;

const isPart = (name: string): name is Part => name in SELECTORS;

export const usePointed = create<{ part: Part | null }>(() => ({ part: null }));

export const pointAt = (part: Part | null) => usePointed.setState({ part });

/** Cuts a sentence at the words that point: `[part or null, words]`. */
export function cut(text: string): [part: Part | null, words: string][] {
  return text.split(/(\[\[[\w-]+\|.+?\]\](?!\]))/).flatMap((piece): [Part | null, string][] => {
    const [, name, words] = /^\[\[([\w-]+)\|(.+)\]\]$/.exec(piece) ?? [];
    if (name === undefined || words === undefined) return piece === '' ? [] : [[null, piece]];
    if (!isPart(name)) throw new Error(`No picture has a part “${name}”.`);
    return [[name, words]];
  });
}

/** Marks the part of a figure that is pointed at, and notices the part of it at which a visitor points. */
export function usePointing(stage: RefObject<HTMLElement | null>): void {
  const part = usePointed((state) => state.part);
  useEffect(() => {
    const marked = part === null ? [] : [...(stage.current?.querySelectorAll(SELECTORS[part]) ?? [])];
    for (const each of marked) each.setAttribute('data-pointed', '');
    return () => {
      for (const each of marked) each.removeAttribute('data-pointed');
    };
  }, [stage, part]);
  useEffect(() => {
    const host = stage.current;
    const look = ({ target }: Event) => {
      const parts = Object.entries(SELECTORS).flatMap(([name, selector]) => {
        const found = target instanceof Element ? target.closest(selector) : null;
        return found && isPart(name) ? [{ name, found }] : [];
      });
      const inner = parts.find(
        ({ found }) => !parts.some((other) => other.found !== found && found.contains(other.found)),
      );
      pointAt(inner?.name ?? null);
    };
    const leave = () => pointAt(null);
    host?.addEventListener('pointerover', look);
    host?.addEventListener('pointerleave', leave);
    return () => {
      host?.removeEventListener('pointerover', look);
      host?.removeEventListener('pointerleave', leave);
      leave();
    };
  }, [stage]);
}
