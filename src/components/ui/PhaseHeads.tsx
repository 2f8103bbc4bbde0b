import { PHASE_NAMES } from '../../i18n/names.ts';
import { PHASES, type Phase } from '../../worlds/phases.ts';
import { Disc } from './Disc.tsx';
import styles from './PhaseHeads.module.css';

/** The heads of a table's columns that belong to models. */
export const PhaseHeads = ({ phases = PHASES }: { phases?: readonly Phase[] }) =>
  phases.map((phase) => (
    <th key={phase} scope="col" data-phase={phase} className={styles.phase}>
      <Disc phase={phase} /> {PHASE_NAMES[phase]}
    </th>
  ));
