import { useWords } from '../../i18n/words.ts';
import { offersWakeLock, useAway } from '../../store/training/away.ts';

/** The choices for training while the visitor looks away. */
export function WhileAway() {
  const { runs: words } = useWords('experiment');
  const { trainsHidden, keepsAwake, setTrainsHidden, setKeepsAwake } = useAway();
  return (
    <fieldset className="wrap gap-4 text-sm">
      <legend className="fine">{words.away}</legend>
      <label className="line">
        <input
          type="checkbox"
          checked={trainsHidden}
          onChange={({ target }) => setTrainsHidden(target.checked)}
        />
        {words.trainsHidden}
      </label>
      {offersWakeLock() && (
        <label className="line">
          <input
            type="checkbox"
            checked={keepsAwake}
            onChange={({ target }) => setKeepsAwake(target.checked)}
          />
          {words.keepsAwake}
        </label>
      )}
    </fieldset>
  );
}
