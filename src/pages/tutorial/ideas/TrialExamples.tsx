import { JudgedCell } from '../../../components/ui/JudgedCell.tsx';
import { PhaseHeads } from '../../../components/ui/PhaseHeads.tsx';
import { SmallTable } from '../../../components/ui/SmallTable.tsx';
import { useWords } from '../../../i18n/words.ts';
import type { Triable } from '../../../inspection/ideas.ts';
import type { Answer } from '../../../protocol/messages.ts';
import type { IdeaTried } from '../../../store/inspect/insideState.ts';
import styles from './EasyIdeas.module.css';

const ALONE = ['A', 'B'] as const;

/** A model's answer: the number, or its reading if it gave none, marked right or wrong. */
function JudgedAnswer({ answer: { reading, correct, values } }: { answer: Answer }) {
  const { ideas: words } = useWords('inside');
  const read = values?.map(({ text }) => text).join(', ');
  return <JudgedCell correct={correct}>{reading ?? (read ? words.reads(read) : words.nothing)}</JudgedCell>;
}

/** Some of the expressions that an idea was tried on, with the answers of A, B and both together. */
export function TrialExamples({ idea, examples }: { idea: Triable; examples: IdeaTried['examples'] }) {
  const { compare } = useWords('lab');
  const { ideas: words } = useWords('inside');
  return (
    <SmallTable label={words.examples(words.name[idea])} className={styles.examples}>
      <thead>
        <tr>
          <th scope="col">{compare.label}</th>
          <th scope="col">{compare.expected}</th>
          <PhaseHeads phases={ALONE} />
          <th scope="col">{words.together}</th>
        </tr>
      </thead>
      <tbody>
        {examples.map(({ expression, expected, A, B, together }) => (
          <tr key={expression}>
            <th scope="row">{expression}</th>
            <td>{expected}</td>
            <JudgedAnswer answer={A} />
            <JudgedAnswer answer={B} />
            <JudgedAnswer answer={together} />
          </tr>
        ))}
      </tbody>
    </SmallTable>
  );
}
