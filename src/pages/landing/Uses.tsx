/** The reasons to care: the three uses that the paper shows, with the numbers that it reports. */
import { Disc } from '../../components/ui/Disc.tsx';
import { PHASE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { PAPER_ADDRESS, PAPER_USE_RESULTS, PAPER_USES, type PaperUse } from '../../store/results/paper.ts';
import styles from './Uses.module.css';

/** Line drawings on a 32 × 32 grid: a key, two speech bubbles, brackets around a line of code. */
const DRAWINGS: Record<PaperUse, string> = {
  keys: 'M11 10a6 6 0 1 0 0 12a6 6 0 0 0 0-12zM17 16h11v5M23 16v4M11 16h.01',
  languages: 'M5 5h14v10h-8l-4 4v-4h-2zM22 12h6v10h-3v4l-4-4h-8v-3M9 9h6M9 11.5h4',
  code: 'M10 9l-6 7l6 7M22 9l6 7l-6 7M18 7l-4 18',
};

/** A picture of a use. It decorates the title beside it. */
const UsePicture = ({ use }: { use: PaperUse }) => (
  <svg className={styles.picture} viewBox="0 0 32 32" aria-hidden="true">
    <path d={DRAWINGS[use]} />
  </svg>
);

/** Shows the scores of each model alone and of the composition, on a scale that ends at the best of them. */
function Scores({ use }: { use: PaperUse }) {
  const { scores } = PAPER_USE_RESULTS[use];
  const best = Math.max(...scores.map(([, score]) => score));
  return (
    <dl className={`stack-1 ${styles.scores}`}>
      {scores.map(([phase, score]) => (
        <div key={phase} data-phase={phase}>
          <dt className="line toned strong">
            <Disc phase={phase} />
            {PHASE_NAMES[phase]}
          </dt>
          <dd className="line">
            <span className={styles.bar} style={{ width: `${(100 * score) / best}%` }} />
            {score.toFixed(1)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function Uses() {
  const { uses: words } = useWords('shell').landing;
  return (
    <section className="stack-5" aria-labelledby="uses">
      <div className="stack-2">
        <h2 id="uses" className="text-2xl">
          {words.title}
        </h2>
        <p className={styles.lead}>{words.lead}</p>
      </div>
      <ul className={`stack-4 ${styles.strip}`}>
        {PAPER_USES.map((use) => (
          <li key={use} className={styles.use}>
            <h3 className="row rows-2 gap-3 breaks">
              <UsePicture use={use} />
              {words.each[use].title}
            </h3>
            <p>{words.each[use].explain}</p>
            <Scores use={use} />
            <p className="note">
              {words.each[use].measure}{' '}
              <a href={PAPER_ADDRESS}>{words.source(PAPER_USE_RESULTS[use].table)}</a>
            </p>
          </li>
        ))}
      </ul>
      <p className="note prose-wide">
        {words.caveat} <a href="#/results">{words.results}</a>
      </p>
    </section>
  );
}
