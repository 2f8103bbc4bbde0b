/** The easy ideas that come before composing: each in a sentence, with its result on sums of held-out keys. */
import { SmallTable } from '../../../components/ui/SmallTable.tsx';
import { JudgedCell } from '../../../components/ui/Verdict.tsx';
import { percentage } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { IDEAS, type Triable } from '../../../inspection/ideas.ts';
import type { Answer } from '../../../protocol/messages.ts';
import type { IdeaTried } from '../../../store/inspect/insideState.ts';
import { useInquiry } from '../../../store/lab/context.ts';
import styles from './EasyIdeas.module.css';

const ALONE = ['A', 'B'] as const;

/** Shows a model's answer: the number, or what it read if it wrote none; and whether that is right. */
function Said({ answer: { reading, correct, values } }: { answer: Answer }) {
  const { ideas: words } = useWords('inside');
  const read = values?.map(({ text }) => text).join(', ');
  return <JudgedCell correct={correct}>{reading ?? (read ? words.reads(read) : words.nothing)}</JudgedCell>;
}

/** Some of the expressions that an idea was tried on, with the answers of A, B and both together. */
function TrialExamples({ idea, examples }: { idea: Triable; examples: IdeaTried['examples'] }) {
  const { compare } = useWords('lab');
  const { ideas: words } = useWords('inside');
  return (
    <SmallTable
      label={words.examples(words.name[idea])}
      className={styles.examples}
      heads={[compare.label, compare.expected, ...ALONE.map((phase) => ({ phase })), words.together]}
    >
      {examples.map(({ expression, expected, A, B, together }) => (
        <tr key={expression}>
          <th scope="row">{expression}</th>
          <td>{expected}</td>
          <Said answer={A} />
          <Said answer={B} />
          <Said answer={together} />
        </tr>
      ))}
    </SmallTable>
  );
}

function Found({ found, isStale }: { found: IdeaTried; isStale: boolean }) {
  const { ideas: words, outdated } = useWords('inside');
  const { accuracy, count, idea, examples, merged } = found;
  return (
    <>
      <p className={`note flex gap-3 baseline ${styles.figure}`}>
        <strong className="number ink">
          {percentage(accuracy)}
          <span>%</span>
        </strong>
        {words.right(Math.round(accuracy * count), count)}
      </p>
      <details>
        <summary className="note">{words.showExamples}</summary>
        <TrialExamples idea={idea} examples={examples} />
        {merged && <p className="note">{words.merged(merged.averaged.values, merged.kept.values)}</p>}
      </details>
      {isStale && <p className="note">{outdated}</p>}
    </>
  );
}

/** One easy idea: its explanation, and its result with the A and B of that time. */
function IdeaTrial({ idea }: { idea: Triable }) {
  const { ideas: words } = useWords('inside');
  const { found, isPending, isStale } = useInquiry(({ ideas }) => ideas[idea], ['A', 'B']);
  return (
    <section className={styles.idea} aria-labelledby={`idea-${idea}`} aria-busy={isPending}>
      <div className="grid gap-2 starts top">
        <h3 id={`idea-${idea}`}>{words.name[idea]}</h3>
        <p className="note">{words.what[idea]}</p>
      </div>
      <div className={styles.outcome}>
        {found ? (
          <Found found={found} isStale={isStale} />
        ) : (
          <p className="note">{isPending ? words.trying : words.untried}</p>
        )}
      </div>
    </section>
  );
}

/** First the three that mix the models, then the one that works here, with its limits. */
export function EasyIdeas() {
  return (
    <div className="grid container one-column">
      <div data-part="mixing">
        {IDEAS.map((idea) => (
          <IdeaTrial key={idea} idea={idea} />
        ))}
      </div>
      <div data-part="passing">
        <IdeaTrial idea="passNumbers" />
      </div>
    </div>
  );
}
