import { Button } from '../../components/ui/Button.tsx';
import { percent } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import type { StepKernels } from '../../store/inspect/insideState.ts';
import styles from './DispatchDetails.module.css';
import { familyOf, fileOf } from './families.ts';
import { KernelIcon } from './KernelIcon.tsx';
import { grid, groupOf, headerOf, tensorsOf } from './wgsl.ts';

interface Props {
  id: string;
  step: StepKernels;
  /** The dispatch that is described. */
  at: number;
  share: number | null;
  onSource: () => void;
}

const product = (lengths: readonly number[]) => lengths.reduce((all, length) => all * length, 1);

/** The details of one dispatch: its kernel, its threads, the tensors that it reads and writes. */
export function DispatchDetails({ id, step: { kernels, dispatches }, at, share, onSource }: Props) {
  const words = useWords('kernels');
  const { kernel, workgroups, part, shapes } = dispatches[at];
  const { name, code } = kernels[kernel];
  const family = familyOf(name);
  const group = groupOf(code);
  const { read, written } = tensorsOf(code, shapes);
  const runs = dispatches.filter((other) => other.kernel === kernel).length;
  return (
    <div className={styles.details}>
      <div id={id} className={styles.facts}>
        <p className={styles.head}>
          <KernelIcon family={family} />
          <strong>{fileOf(name)}</strong>
          <span>{words.families[family]}</span>
          {share !== null && <strong className={styles.share}>{words.share(percent(share))}</strong>}
        </p>
        <p className={styles.says} lang="en">
          {headerOf(code)}
        </p>
        <p>
          {words.dispatch(at + 1, dispatches.length)} · {words.parts[part]} · {words.runs(runs)}
        </p>
        <p>{words.groups(grid(workgroups), grid(group), product([...workgroups, ...group]))}</p>
        <dl className={styles.tensors}>
          <dt>{words.reads}</dt>
          <dd>{read.join(', ')}</dd>
          <dt>{words.writes}</dt>
          <dd>{written.join(', ')}</dd>
        </dl>
      </div>
      <Button onClick={onSource}>{words.toSource}</Button>
    </div>
  );
}
