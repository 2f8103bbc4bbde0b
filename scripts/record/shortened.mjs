/** @typedef {import('../../src/training/settings.ts').Settings} Settings */

/** The settings with another number of steps, if one is given. @param {Settings} settings @param {number | null} steps @returns {Settings} */
export function shortened(settings, steps) {
  if (steps === null) return settings;
  const { A, B, composition, ...rest } = settings;
  /** @template {{ optimiser: Settings['A']['optimiser'] }} Part @param {Part} part */
  const cut = (part) => ({ ...part, optimiser: { ...part.optimiser, steps } });
  return { ...rest, preset: 'custom', A: cut(A), B: cut(B), composition: cut(composition) };
}
