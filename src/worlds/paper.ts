/** Accuracies that the paper reports of key–value arithmetic (arXiv 2401.02412, section 4.1, table 1), from 0 to 1. */

/** The accuracy of the composition on held-out keys. */
export const PAPER_HELD_OUT = 0.843;

export const PAPER_TABLE = {
  substitution: { A: 0.981, B: 0, AB: 0.929 },
  numeric: { A: 0.042, B: 0.737, AB: 0.72 },
  heldOut: { A: 0.007, B: 0, AB: PAPER_HELD_OUT },
};
