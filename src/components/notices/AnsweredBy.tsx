import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';

/** The name of the backend that computes the answers, if it is no GPU. */
export function AnsweredBy() {
  const { withoutGpu: words } = useWords('lab');
  const adapter = useLabState(({ device }) => (device?.noGpu ? device.adapter : null));
  return adapter === null ? null : <p className="note">{words.answers(adapter)}</p>;
}
