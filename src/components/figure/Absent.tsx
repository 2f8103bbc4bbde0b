import { useWords } from '../../i18n/words.ts';
import { useIsReady, useLabState } from '../../store/lab/context.ts';
import { hasShipped } from '../../store/weights/lineage.ts';
import { Building } from '../notices/Building.tsx';
import styles from './Absent.module.css';

/** The placeholder of the figure, as long as it can't compute: it names what is being loaded, or what is missing. */
export function Absent() {
  const { figure: words, unavailable } = useWords('lab');
  const connection = useLabState((state) => state.connection);
  const isMissing = useLabState(
    (state) =>
      state.connection.kind === 'ready' &&
      (!hasShipped(state) || Object.values(state.phases).some(({ notice }) => notice !== null)),
  );
  const isUnavailable = connection.kind === 'unavailable';
  return (
    <div className={styles.absent}>
      {isUnavailable && (
        <>
          <p>
            <strong>{unavailable.title[connection.reason]}</strong>
          </p>
          <p>{words.noGpu}</p>
        </>
      )}
      {isMissing && <p>{words.noWeights}</p>}
      {isUnavailable || isMissing ? <a href="#/lab">{words.more}</a> : <Waiting />}
    </div>
  );
}

function Waiting() {
  const { figure: words } = useWords('lab');
  const isReady = useIsReady();
  return isReady ? <p>{words.waiting}</p> : <Building isInPlace />;
}
