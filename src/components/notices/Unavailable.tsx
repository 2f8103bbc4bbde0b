import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/context.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Unavailable.module.css';

/** Why there is no GPU to train on, and what a visitor can do about it. */
export function Unavailable() {
  const { unavailable: words } = useWords('lab');
  const lab = useLab();
  const connection = useLabState((state) => state.connection);
  if (connection.kind !== 'unavailable') return null;
  const { reason, message } = connection;
  const isBrowser = reason === 'no-webgpu' || reason === 'no-adapter';
  return (
    <section className={styles.notice} role="alert" aria-labelledby="unavailable">
      <h2 id="unavailable" className={styles.title}>
        {words.title[reason]}
      </h2>
      <p>{words.explain[reason]}</p>
      {isBrowser && (
        <>
          {!isSecureContext && <p>{words.insecure}</p>}
          <dl className={styles.browsers}>
            {words.browsers.map(([browser, version]) => (
              <div key={browser}>
                <dt>{browser}</dt>
                <dd>{version}</dd>
              </div>
            ))}
          </dl>
          <p>{words.switchOn}</p>
        </>
      )}
      {(reason === 'no-device' || reason === 'lost') && message !== '' && (
        <p className={styles.details}>{words.details(message)}</p>
      )}
      <Button kind="primary" onClick={lab.open}>
        {words.retry}
      </Button>
    </section>
  );
}
