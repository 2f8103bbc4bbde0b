import styles from './Mark.module.css';

/** A full disc with a tick is right, a ring with a cross is wrong: the form distinguishes them, in no model's colour. */
export const Mark = ({ correct }: { correct: boolean }) => (
  <svg className={correct ? styles.right : styles.wrong} viewBox="0 0 20 20" aria-hidden="true">
    <circle cx="10" cy="10" r="8.25" />
    <path d={correct ? 'M5.9 10.4l2.8 2.8l5.4-6' : 'M7 7l6 6M13 7l-6 6'} />
  </svg>
);
