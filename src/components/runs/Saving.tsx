import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { ownDataOf } from '../../worlds/registry.ts';

/** The fate of the present models when the page is closed. */
export function Saving() {
  const { runs: words } = useWords('experiment');
  const lab = useLab();
  const saving = useLabState((state) => state.saving);
  const others = useLabState(({ runs, savedByOthers }) => Math.max(runs.unread, savedByOthers));
  const hasOwnData = useLabState(({ settings }) => ownDataOf(settings.world) !== null);
  const keepsOwnData = useLabState((state) => state.keepsOwnData);
  const status = hasOwnData && !keepsOwnData ? 'private' : saving;
  return (
    <>
      <p className="note">
        {words.saving[status]} {others > 0 && words.others(others)}
      </p>
      {hasOwnData && (
        <label className="line text-sm">
          <input
            type="checkbox"
            checked={keepsOwnData}
            onChange={({ target }) => lab.keepOwnData(target.checked)}
          />
          {words.keepOwnData}
        </label>
      )}
    </>
  );
}
