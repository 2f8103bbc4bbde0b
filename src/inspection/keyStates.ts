/** States of an augmenting model at the ends of keys. */
export interface KeyStates {
  /** [rows, width] */
  states: Float32Array;
  /** The key that each row belongs to; a key may be there more than once. */
  rows: readonly number[];
}

/** The states of several passes as one. */
export function together(passes: readonly KeyStates[]): KeyStates {
  const states = new Float32Array(passes.reduce((sum, pass) => sum + pass.states.length, 0));
  let at = 0;
  for (const pass of passes) {
    states.set(pass.states, at);
    at += pass.states.length;
  }
  return { states, rows: passes.flatMap(({ rows }) => rows) };
}
