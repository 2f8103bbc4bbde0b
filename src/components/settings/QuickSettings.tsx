import { useMemo } from 'react';
import { integer } from '../../i18n/format.ts';
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
import { ownDataOf } from '../../worlds/registry.ts';
import styles from './QuickSettings.module.css';
import { QuickSlider } from './QuickSlider.tsx';

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
