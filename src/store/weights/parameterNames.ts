/** The meaning of a parameter's or layer's name: its position, and its role there. */
export type ParameterName =
  | { kind: 'block'; layer: number; part: string | null }
  | { kind: 'pair'; augmenting: number; pair: number; part: string }
  | { kind: 'other'; part: string };

/** Parses `blocks.0`, `blocks.0.mlpInput`, `cross.0.1.query`, `norm`. */
export function parseParameterName(name: string): ParameterName {
  const block = /^blocks\.(\d+)(?:\.(.+))?$/.exec(name);
  if (block) return { kind: 'block', layer: Number(block[1]), part: block[2] ?? null };
  const pair = /^cross\.(\d+)\.(\d+)\.(.+)$/.exec(name);
  if (pair) return { kind: 'pair', augmenting: Number(pair[1]), pair: Number(pair[2]), part: pair[3] };
  return { kind: 'other', part: name };
}
