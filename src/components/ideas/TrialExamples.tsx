import { PHASE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import type { Idea } from '../../inspection/ideas.ts';
import type { IdeaTried } from '../../store/insideState.ts';
import type { Answer } from '../../worker/protocol.ts';
import { Disc } from '../ui/Disc.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './EasyIdeas.module.css';

const ALONE = ['A', 'B'] as const;

/** What a model answered: the number, or what it read if it said none; and whether that is right. */
function Said({ answer: { reading, correct, values } }: { answer: Answer }) {
  const { compare } = useWords('lab');
  const { ideas: words } = useWords('inside');
  const read = values?.map(({ text }) => text).join(', ');
  return (
    <td className={correct ? styles.right : styles.wrong}>
      <Icon name={correct ? 'right' : 'wrong'} />
      {reading ?? (read ? words.reads(read) : words.nothing)}
      <span className="spoken">, {correct ? compare.right : compare.wrong}</span>
    </td>
  );
}

/** Some of the expressions that an idea was tried on, with what A, B and both together said. */
export function TrialExamples({ idea, examples }: { idea: Idea; examples: IdeaTried['examples'] }) {
  const { compare } = useWords('lab');
  const { ideas: words } = useWords('inside');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached with the keyboard
    <section className={styles.frame} tabIndex={0} aria-label={words.examples(words.name[idea])}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{compare.label}</th>
            <th scope="col">{compare.expected}</th>
            {ALONE.map((phase) => (
              <th key={phase} scope="col" data-phase={phase} className={styles.phase}>
                <Disc phase={phase} /> {PHASE_NAMES[phase]}
              </th>
            ))}
            <th scope="col">{words.together}</th>
          </tr>
        </thead>
        <tbody>
          {examples.map(({ expression, expected, A, B, together }) => (
            <tr key={expression}>
              <th scope="row">{expression}</th>
              <td>{expected}</td>
              <Said answer={A} />
              <Said answer={B} />
              <Said answer={together} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
