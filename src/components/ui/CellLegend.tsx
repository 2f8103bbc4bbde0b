import styles from './CellLegend.module.css';

/** The marks of the cells of a map: right, wrong, not asked yet, a composition key, a held-out key. */
type Kind = 'full' | 'dot' | 'blank' | 'outlined' | 'bare';

/** A cell as a map draws it, beside its meaning. */
export const CellMark = ({ kind }: { kind: Kind }) => (
  <i className={styles[kind]}>{kind === 'dot' && <i />}</i>
);

/** The meaning of the marks in the cells of a map. */
export function CellLegend({ meanings }: { meanings: readonly (readonly [kind: Kind, meaning: string])[] }) {
  return (
    <p className="legend rows-1 gap-5">
      {meanings.map(([kind, meaning]) => (
        <span key={kind}>
          <CellMark kind={kind} /> {meaning}
        </span>
      ))}
    </p>
  );
}
