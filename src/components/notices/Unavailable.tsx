import { useWords } from '../../i18n/words.ts';
import type { NoGpu } from '../../protocol/messages.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import type { UnavailableReason } from '../../store/lab/state.ts';
import { isWithoutGpu } from '../../store/lab/withoutGpu.ts';
import { Button } from '../ui/Button.tsx';
import { ForExperts } from './ForExperts.tsx';
import styles from './Unavailable.module.css';

/** The browsers that have WebGPU, and the way to switch it on. */
function Browsers() {
  const { unavailable: words } = useWords('lab');
  return (
    <>
      {!isSecureContext && <p>{words.insecure}</p>}
      <dl className={styles.browsers}>
        {words.browsers.map(([browser, version]) => (
          <div key={browser}>
            <dt>{browser}</dt>
            <dd className="strong">{version}</dd>
          </div>
        ))}
      </dl>
      <p>{words.switchOn}</p>
    </>
  );
}

/** Returns true if another browser, or another setting of this one, would help. */
const isOfBrowser = (reason: UnavailableReason) => reason === 'no-webgpu' || reason === 'no-adapter';

/** There is no GPU to train on, but the models answer on the CPU. */
function WithoutGpu({ reason, message, isBrief }: NoGpu & { isBrief: boolean }) {
  const { unavailable, withoutGpu: words } = useWords('lab');
  const lab = useLab();
  return (
    <section
      className={`card stack-2 pad-card breaks ${isBrief ? styles.brief : ''}`}
      aria-labelledby="without-gpu"
    >
      <h2 id="without-gpu" className={`text-md bold ${styles.heading}`}>
        {unavailable.title[reason]}
      </h2>
      {!isBrief && <p className="prose">{words.explain}</p>}
      {isOfBrowser(reason) ? (
        <details className={`text-sm ${styles.more}`}>
          <summary>{words.browsers}</summary>
          <Browsers />
          <Button onClick={lab.open}>{unavailable.retry}</Button>
        </details>
      ) : (
        <Button onClick={lab.open}>{unavailable.retry}</Button>
      )}
      {reason !== 'no-webgpu' && <ForExperts message={message} />}
    </section>
  );
}

const NO_WEBGPU: NoGpu = { reason: 'no-webgpu', message: '' };

/**
 * The reason why there is no GPU to train on, and the remedies.
 * @property isBrief if it stood in full before, and the models answer all the same: a line that reminds of it
 */
export function Unavailable({ isBrief = false }: { isBrief?: boolean }) {
  const { unavailable: words } = useWords('lab');
  const lab = useLab();
  const connection = useLabState((state) => state.connection);
  const isRecovering = useLabState((state) => state.isRecovering);
  const isWithout = useLabState(isWithoutGpu);
  const noGpu = useLabState(({ device }) => device?.noGpu);
  if (connection.kind !== 'unavailable') {
    return isWithout ? <WithoutGpu {...(noGpu ?? NO_WEBGPU)} isBrief={isBrief} /> : null;
  }
  if (isRecovering) {
    return (
      <p role="status" className={styles.notice}>
        {words.recovering}
      </p>
    );
  }
  const { reason, message } = connection;
  return (
    <section className={styles.notice} role="alert" aria-labelledby="unavailable">
      <h2 id="unavailable" className="warning">
        {words.title[reason]}
      </h2>
      <p>{words.explain[reason]}</p>
      {isOfBrowser(reason) && <Browsers />}
      <div className="wrap gap-2">
        <Button kind="primary" onClick={lab.open}>
          {words.retry}
        </Button>
        {reason === 'lost' && <Button onClick={lab.answerOnCpu}>{words.onCpu}</Button>}
      </div>
      {reason !== 'no-webgpu' && reason !== 'out-of-memory' && <ForExperts message={message} />}
    </section>
  );
}
