import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';
import { isWithoutGpu } from '../../store/lab/withoutGpu.ts';

/** The inspection of models, or, without a GPU, a sentence that explains its absence. */
export function TakesGpu({ children }: { children: ReactNode }) {
  const { withoutGpu: words } = useWords('lab');
  const isWithout = useLabState(isWithoutGpu);
  return isWithout ? <p className="empty">{words.apart}</p> : children;
}

/** By what answers are computed, where that is no GPU. */
export function AnsweredBy() {
  const { withoutGpu: words } = useWords('lab');
  const adapter = useLabState(({ device }) => (device?.noGpu ? device.adapter : null));
  return adapter === null ? null : <p className="note">{words.answers(adapter)}</p>;
}
