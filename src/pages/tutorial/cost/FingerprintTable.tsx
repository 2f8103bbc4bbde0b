import { useEffect } from 'react';
import { Disc } from '../../../components/ui/Disc.tsx';
import { Mark } from '../../../components/ui/Mark.tsx';
import { SmallTable } from '../../../components/ui/SmallTable.tsx';
import { STAGE_NAMES } from '../../../i18n/names.ts';
import { useWords } from '../../../i18n/words.ts';
import { useInquiry, useIsReady, useLab, useLabState } from '../../../store/lab/context.ts';
import { trainingStage } from '../../../store/lab/state.ts';
import { phaseOf, STAGES } from '../../../training/stages.ts';
import styles from './Cost.module.css';

/** The number of a fingerprint's 64 digits that are shown; the rest is in its title. */
const SHOWN = 8;

function Fingerprint({ of }: { of: string | undefined }) {
  return of === undefined ? <td /> : <td title={of}>{of.slice(0, SHOWN)}…</td>;
}

/**
 * The fingerprints of A's and B's weights before the composition was trained and now: frozen means the same to the bit.
 */
export function FingerprintTable() {
  const { cost: words } = useWords('inside');
  const lab = useLab();
  const { inquiry, found, isPending, isStale } = useInquiry(({ fingerprints }) => fingerprints, STAGES);
  const isReady = useIsReady();
  const isTraining = useLabState((state) => trainingStage(state) !== null);
  const isWanted = inquiry === null || (isStale && !isPending);
  useEffect(() => {
    if (isReady && !isTraining && isWanted) lab.inside.fingerprint();
  }, [lab, isReady, isTraining, isWanted]);
  const models = (['A', 'A2', 'B'] as const).filter((model) => found?.present[model] !== undefined);
  return (
    <section className={styles.part} aria-labelledby="fingerprints">
      <h3 id="fingerprints">{words.fingerprints}</h3>
      <p className={styles.explain}>{words.fingerprintsWhat}</p>
      {!found && <p className={styles.explain}>{words.computing}</p>}
      {found && (
        <SmallTable>
          <thead>
            <tr>
              <th scope="col">{words.model}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.now}</th>
              <th scope="col">{words.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {models.map((model) => {
              const before = found.trainedOn?.[model];
              const isSame = before === found.present[model];
              return (
                <tr key={model} data-phase={phaseOf(model)}>
                  <th scope="row">
                    <Disc phase={phaseOf(model)} /> {STAGE_NAMES[model]}
                  </th>
                  <Fingerprint of={before} />
                  <Fingerprint of={found.present[model]} />
                  <td>
                    {before !== undefined && <Mark correct={isSame} />}
                    {before === undefined ? words.untrained : isSame ? words.same : words.different}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </SmallTable>
      )}
    </section>
  );
}
