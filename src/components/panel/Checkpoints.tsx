import { useRef } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useIsReady, useLab, useLabState, usePhase } from '../../store/lab/context.ts';
import { hasShipped, isTrained } from '../../store/weights/lineage.ts';
import { modelOf, type Stage, stagesOf } from '../../training/stages.ts';
import { PHASES } from '../../worlds/phases.ts';
import { Button } from '../ui/Button.tsx';

/**
 * Weights in and out: the shipped ones, a file of the visitor's, a file to keep. Beside those of A⊕B stands the file of
 * everything.
 */
export function Checkpoints({ stage }: { stage: Stage }) {
  const { controls } = useWords('lab');
  const lab = useLab();
  const input = useRef<HTMLInputElement>(null);
  const isReady = useIsReady();
  const shipped = PHASES.find((phase) => phase === stage);
  const isShipped = useLabState((state) => shipped !== undefined && hasShipped(state, [shipped]));
  const isMade = useLabState(({ settings }) => stagesOf(settings).includes(stage));
  const isUntrained = usePhase(stage, ({ status }) => status === 'untrained');
  const isAnyTrained = useLabState((state) =>
    stagesOf(state.settings).some((each) => isTrained(state, each)),
  );
  return (
    <div className="wrap rows-0 gap-4">
      {shipped && isShipped && (
        <Button
          kind="quiet"
          disabled={!isReady}
          aria-label={controls.shippedOf(stage)}
          onClick={() => lab.loadShipped([shipped])}
        >
          {controls.shipped}
        </Button>
      )}
      <Button
        kind="quiet"
        disabled={!isReady || isUntrained}
        aria-label={controls.saveOf(stage)}
        onClick={() => lab.save(stage)}
      >
        {controls.save}
      </Button>
      <Button
        kind="quiet"
        disabled={!isReady || !isMade}
        aria-label={controls.loadOf(stage)}
        onClick={() => input.current?.click()}
      >
        {controls.load}
      </Button>
      {modelOf(stage) === 'AB' && (
        <Button kind="quiet" disabled={!isReady || !isAnyTrained} onClick={() => lab.saveRun()}>
          {controls.saveRun}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        accept=".safetensors"
        hidden
        aria-label={controls.file(stage)}
        onChange={({ target }) => {
          const file = target.files?.item(0);
          if (file) void lab.loadFile(stage, file);
          target.value = '';
        }}
      />
    </div>
  );
}
