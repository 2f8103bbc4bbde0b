import { useEffect } from 'react';
import { Disc } from '../../../components/ui/Disc.tsx';
import { SmallTable } from '../../../components/ui/SmallTable.tsx';
import { Mark } from '../../../components/ui/Verdict.tsx';
import { integer } from '../../../i18n/format.ts';
import { STAGE_NAMES } from '../../../i18n/names.ts';
import { useWords } from '../../../i18n/words.ts';
import { useInquiry, useIsReady, useLab, useLabState } from '../../../store/lab/context.ts';
import { trainingStage } from '../../../store/lab/state.ts';
import { phaseOf, STAGES } from '../../../training/stages.ts';
import cost from './Cost.module.css';

/** Of a fingerprint's 64 digits, how many are shown; the rest is in its title. */
const SHOWN = 8;

function Fingerprint({ of }: { of: string | undefined }) {
  return of === undefined ? <td /> : <td title={of}>{of.slice(0, SHOWN)}…</td>;
}

/** Fingerprints of A's and B's weights before the composition was trained and now: frozen means the same to the bit. */
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
    <section className="stack-3 top starts" aria-labelledby="fingerprints">
      <h3 id="fingerprints">{words.fingerprints}</h3>
      <p className={cost.explain}>{words.fingerprintsWhat}</p>
      {!found && <p className={cost.explain}>{words.computing}</p>}
      {found && (
        <SmallTable heads={[words.model, words.before, words.now, words.verdict]}>
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
        </SmallTable>
      )}
    </section>
  );
}

/** Shows the cost of each model: parameters that were trained, steps, seconds. */
export function Ledger() {
  const { cost: words } = useWords('inside');
  const phases = useLabState((state) => state.phases);
  return (
    <section className="stack-3 top starts" aria-labelledby="ledger">
      <h3 id="ledger">{words.ledger}</h3>
      <SmallTable isNumeric heads={[words.model, words.parameters, words.steps, words.seconds]}>
        {STAGES.map((stage) => {
          const trained = phases[stage];
          if (trained === undefined) return null;
          const { parameters, step, seconds } = trained;
          return (
            <tr key={stage} data-phase={phaseOf(stage)}>
              <th scope="row">
                <Disc phase={phaseOf(stage)} /> {STAGE_NAMES[stage]}
              </th>
              <td>{parameters !== null && integer(parameters)}</td>
              <td>{integer(step)}</td>
              <td>{seconds !== null && step > 0 && integer(Math.ceil(seconds))}</td>
            </tr>
          );
        })}
      </SmallTable>
    </section>
  );
}
