import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { integer } from '../../i18n/format.ts';
import { PHASE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import {
  QUICK_SETTINGS,
  type QuickSetting,
  quickValue,
  retrainedBy,
  stopsOf,
  withQuickSetting,
} from '../../store/address/quickSettings.ts';
import { useLabState } from '../../store/lab/context.ts';
import { hasField } from '../../training/settingFields.ts';
import type { Settings } from '../../training/settings.ts';
import type { Phase } from '../../worlds/phases.ts';
import { ownDataOf } from '../../worlds/registry.ts';
import { Disc } from '../ui/Disc.tsx';
import styles from './QuickSettings.module.css';

interface QuickSliderProps {
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
function QuickSlider({ label, stops, value, text, retrains, onChoose }: QuickSliderProps) {
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
      <div className="line baseline between text-sm">
        <label htmlFor={id} className="strong">
          {label}
        </label>
        <output htmlFor={id} className="strong nowrap">
          {text(shown)}
        </output>
      </div>
      <input
        ref={input}
        id={id}
        type="range"
        min={0}
        max={stops.length - 1}
        step={1}
        value={place}
        aria-valuetext={text(shown)}
        aria-describedby={`${id}-cost`}
        onChange={({ target }) => drag(target.valueAsNumber)}
      />
      <p id={`${id}-cost`} className="line fine">
        <span className={`inline ${styles.discs}`}>
          {retrains.map((phase) => (
            <Disc key={phase} phase={phase} />
          ))}
        </span>
        {words.retrains(retrains.map((phase) => PHASE_NAMES[phase]))}
      </p>
    </div>
  );
}

interface Props {
  settings: Settings;
  name: QuickSetting;
  onOpen: (settings: Settings) => void;
}

function Slider({ settings, name, onOpen }: Props) {
  const { quick: words } = useWords('experiment').configuration;
  const stops = useMemo(() => stopsOf(settings, name), [settings, name]);
  const retrains = useMemo(() => retrainedBy(settings, name), [settings, name]);
  const text = (value: number) => (name === 'share' ? `${integer(100 * value)}\u202f%` : integerOr(value));
  return (
    <QuickSlider
      label={words.name[name]}
      stops={stops}
      value={quickValue(settings, name)}
      text={text}
      retrains={retrains}
      onChoose={(value) => onOpen(withQuickSetting(settings, name, value))}
    />
  );
}

const integerOr = (value: number) => (Number.isInteger(value) ? integer(value) : String(value));

/**
 * The settings that matter most, as sliders. They take effect as soon as one is released, unless something that was
 * trained here would be lost: then the page asks.
 * @property onOpen a visitor wants these settings
 */
export function QuickSettings({ onOpen }: { onOpen: (settings: Settings) => void }) {
  const { quick: words } = useWords('experiment').configuration;
  const settings = useLabState((state) => state.settings);
  const names = QUICK_SETTINGS.filter(
    (name) => hasField(settings, name) && (name !== 'keys' || ownDataOf(settings.world) === null),
  );
  return (
    <fieldset className={styles.sliders}>
      <legend className="spoken">{words.title}</legend>
      {names.map((name) => (
        <Slider key={name} settings={settings} name={name} onOpen={onOpen} />
      ))}
    </fieldset>
  );
}
