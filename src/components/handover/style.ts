import type { CSSProperties } from 'react';

/** A style with custom properties of its own; React's type has none. */
export type Custom = CSSProperties & Record<`--${string}`, number>;
