import { useWords } from '../../i18n/words.ts';
import type { LayerPair } from '../../models/shapes.ts';
import { pairText } from '../../training/settingFields.ts';
import type { Settings } from '../../training/settings.ts';
import { CompositionDiagram } from '../diagram/CompositionDiagram.tsx';
import styles from './Settings.module.css';

interface Props {
  /** The models that are drawn. */
  settings: Settings;
  /** The pairs, as a text. */
  text: string;
  isWrong: boolean;
  onChange: (text: string) => void;
}

const inOrder = (one: LayerPair, other: LayerPair) =>
  one.anchor - other.anchor || one.augmenting - other.augmenting;

/** Layer pairs, chosen in the picture of both models. */
export function PairsField({ settings, text, isWrong, onChange }: Props) {
  const { configuration: words } = useWords('experiment');
  const { pairs } = settings.composition;
  const toggle = (pair: LayerPair) => {
    const others = pairs.filter((each) => pairText(each) !== pairText(pair));
    const next = others.length < pairs.length ? others : [...pairs, pair].toSorted(inOrder);
    if (next.length > 0) onChange(next.map(pairText).join(','));
  };
  return (
    <div className="stack-1">
      <p className={`text-sm strong ${styles.pairsTitle}`}>
        {words.field.pairs} <strong>{text.split(',').map(arrow).join(', ')}</strong>
      </p>
      {isWrong && <p className="warning strong text-xs">{words.wrong.pairs}</p>}
      <CompositionDiagram settings={settings} onToggle={toggle} />
    </div>
  );
}

const arrow = (pair: string) => pair.replace('-', '→');
