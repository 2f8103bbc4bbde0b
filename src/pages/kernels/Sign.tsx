import type { KernelsWords } from '../../i18n/en/kernels.ts';
import styles from './Sign.module.css';

/** Kernels of an op are a family: it has a sign, which says what it computes as a formula would, and a tone. */
export type Family = keyof KernelsWords['families'];

export const SIGNS: Record<Family, string> = {
  embedding: 'E',
  linear: '×',
  attention: 'Σ',
  rmsNorm: '‖',
  swiglu: 'σ',
  crossEntropy: 'H',
  accumulate: '+',
  optimiser: '∇',
  norms: '²',
  patch: '⇄',
};

const isFamily = (op: string): op is Family => Object.hasOwn(SIGNS, op);

/** The family of the kernel of this name, `op/file`. Throws if there is none. */
export function familyOf(name: string): Family {
  const [op] = name.split('/');
  if (!isFamily(op)) throw new RangeError(`${op} is no family of kernels`);
  return op;
}

/** What a kernel is called in its family: `multiply`. */
export const fileOf = (name: string): string => name.slice(name.indexOf('/') + 1);

/** The sign of a family of kernels. Decoration beside its name. */
export const Sign = ({ family }: { family: Family }) => (
  <span className={styles.sign} data-family={family} aria-hidden="true">
    {SIGNS[family]}
  </span>
);
