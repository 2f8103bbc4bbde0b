/** The facts that fill in the tutorial's sentences: figures of the current settings, and measurements. */

export interface Facts {
  keys: number;
  /** Keys that the composition is trained on, and those that it is not. */
  composed: number;
  heldOut: number;
  /** The share of the former, with its unit. */
  share: string;
  /** The paper's accuracy on held-out keys, with its unit; null of a world that is not the paper's. */
  paper: string | null;
  /** Parameters of the links; a dash until the models are built. */
  learned: string;
}

/** A question and its answer: `47 + 61 = 108`; for values `qxt + he → 47 + 61`. */
export const asked = (of: { expression: string; reading: string } | undefined): string =>
  of === undefined ? '' : `${of.expression.replace(/>$/, '→')} ${of.reading}`;
