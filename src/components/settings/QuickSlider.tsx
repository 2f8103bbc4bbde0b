import { useEffect, useId, useRef, useState } from 'react';
import { PHASE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import type { Phase } from '../../training/settings.ts';
import { Disc } from '../ui/Disc.tsx';
import styles from './QuickSettings.module.css';

interface Props {
  label: string;
  stops: readonly number[];
  value: number;
  /** A value in words. */
  text: (value: number) => string;
  /** The models that learn again when it is moved. */
  retrains: readonly Phase[];
  onChoose: (value: number) => void;
}

/** A slider over a few values. What it points at while it is dragged counts only once it is let go. */
export function QuickSlider({ label, stops, value, text, retrains, onChoose }: Props) {
  const { quick: words } = useWords('experiment').configuration;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [dragged, drag] = useState<number | null>(null);
  const place = dragged ?? stops.indexOf(value);
  const shown = stops[place] ?? value;
  const choose = useRef(onChoose);
  choose.current = onChoose;

  // React calls every movement a change; the browser's own event comes when the slider is let go.
  useEffect(() => {
    const { current } = input;
    const onLetGo = () => {
      const chosen = current && stops[current.valueAsNumber];
      drag(null);
      if (chosen !== null && chosen !== undefined) choose.current(chosen);
    };
    current?.addEventListener('change', onLetGo);
    return () => current?.removeEventListener('change', onLetGo);
  }, [stops]);

  return (
    <div className="stack-1 top">
      <div className={styles.head}>
        <label htmlFor={id}>{label}</label>
        <output htmlFor={id} className="strong nowrap">
          {text(shown)}
        </output>
      </div>
      <input
        ref={input}
        id={id}
        type="range"
        className={styles.range}
        min={0}
        max={stops.length - 1}
        step={1}
        value={place}
        aria-valuetext={text(shown)}
        aria-describedby={`${id}-cost`}
        onChange={({ target }) => drag(target.valueAsNumber)}
      />
      <p id={`${id}-cost`} className="line fine">
        <span className={styles.discs}>
          {retrains.map((phase) => (
            <Disc key={phase} phase={phase} />
          ))}
        </span>
        {words.retrains(retrains.map((phase) => PHASE_NAMES[phase]))}
      </p>
    </div>
  );
}
