import type { KernelsWords } from '../../i18n/en/kernels.ts';
import styles from './KernelIcon.module.css';

/**
 * The families of kernels: the kernels of an op are a family, with an icon, which states the computation as a formula
 * would, and a tone.
 */

export type Family = keyof KernelsWords['families'];

export const ICONS: Record<Family, string> = {
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

const isFamily = (op: string): op is Family => Object.hasOwn(ICONS, op);

/** Returns the family of the kernel of this name, `op/file`. Throws if there is none. */
export function familyOf(name: string): Family {
  const [op] = name.split('/');
  if (!isFamily(op)) throw new RangeError(`${op} is no family of kernels`);
  return op;
}

/** Returns a kernel's name in its family: `multiply`. */
export const fileOf = (name: string): string => name.slice(name.indexOf('/') + 1);

/** The icon of a family of kernels. It decorates the name beside it. */
export const KernelIcon = ({ family }: { family: Family }) => (
  <span className={styles.icon} data-family={family} aria-hidden="true">
    {ICONS[family]}
  </span>
);
