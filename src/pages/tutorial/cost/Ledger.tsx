import { Disc } from '../../../components/ui/Disc.tsx';
import { SmallTable } from '../../../components/ui/SmallTable.tsx';
import { integer } from '../../../i18n/format.ts';
import { STAGE_NAMES } from '../../../i18n/names.ts';
import { useWords } from '../../../i18n/words.ts';
import { useLabState } from '../../../store/lab/context.ts';
import { phaseOf, STAGES } from '../../../training/stages.ts';
import styles from './Cost.module.css';

/** The costs of each model: parameters that were trained, steps, seconds. */
export function Ledger() {
  const { cost: words } = useWords('inside');
  const phases = useLabState((state) => state.phases);
  return (
    <section className={styles.part} aria-labelledby="ledger">
      <h3 id="ledger">{words.ledger}</h3>
      <SmallTable isNumeric>
        <thead>
          <tr>
            <th scope="col">{words.model}</th>
            <th scope="col">{words.parameters}</th>
            <th scope="col">{words.steps}</th>
            <th scope="col">{words.seconds}</th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </SmallTable>
    </section>
  );
}
