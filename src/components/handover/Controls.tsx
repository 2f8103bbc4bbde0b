import { useWords } from '../../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './Controls.module.css';
import type { usePlayback } from './usePlayback.ts';

interface Props {
  playback: ReturnType<typeof usePlayback>;
  isCut: boolean;
  onCut: (isCut: boolean) => void;
}

export function Controls({ playback: { isPlaying, play, pause, step }, isCut, onCut }: Props) {
  const words = useWords('handover');
  return (
    <fieldset className={styles.controls}>
      <legend className="spoken">{words.controls}</legend>
      <Button className={styles.play} onClick={isPlaying ? pause : play}>
        <Icon name={isPlaying ? 'pause' : 'play'} />
        {isPlaying ? words.pause : words.play}
      </Button>
      <Button onClick={step}>
        <Icon name="step" />
        {words.step}
      </Button>
      <label className={styles.cut}>
        <input
          type="checkbox"
          checked={isCut}
          onChange={({ currentTarget }) => onCut(currentTarget.checked)}
        />
        {words.cut}
      </label>
    </fieldset>
  );
}
