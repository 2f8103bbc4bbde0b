import { useRef } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState, usePhase } from '../../store/context.ts';
import { hasShipped } from '../../store/lineage.ts';
import type { Phase } from '../../training/settings.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Checkpoints.module.css';

/** Weights in and out: the shipped ones, a file of the visitor's, a file to keep. */
export function Checkpoints({ phase }: { phase: Phase }) {
  const { controls } = useWords('lab');
  const lab = useLab();
  const input = useRef<HTMLInputElement>(null);
  const isReady = useLabState(({ connection }) => connection.kind === 'ready');
  const shipped = useLabState(hasShipped);
  const isUntrained = usePhase(phase, ({ status }) => status === 'untrained');
  return (
    <div className={styles.checkpoints}>
      {shipped && (
        <Button
          kind="quiet"
          disabled={!isReady}
          aria-label={controls.shippedOf(phase)}
          onClick={() => lab.loadShipped([phase])}
        >
          {controls.shipped}
        </Button>
      )}
      <Button
        kind="quiet"
        disabled={!isReady || isUntrained}
        aria-label={controls.saveOf(phase)}
        onClick={() => lab.save(phase)}
      >
        {controls.save}
      </Button>
      <Button
        kind="quiet"
        disabled={!isReady}
        aria-label={controls.loadOf(phase)}
        onClick={() => input.current?.click()}
      >
        {controls.load}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".safetensors"
        hidden
        aria-label={controls.file(phase)}
        onChange={({ target }) => {
          const file = target.files?.item(0);
          if (file) void lab.loadFile(phase, file);
          target.value = '';
        }}
      />
    </div>
  );
}
