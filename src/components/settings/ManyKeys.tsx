import { useWords } from '../../i18n/words.ts';
import type { FieldName } from '../../training/settingFields.ts';
import { presetsOf, type Settings } from '../../training/settings.ts';
import type { Texts } from '../../training/settingTexts.ts';
import { adaptedRecipe } from '../../worlds/registry.ts';
import { Button } from '../ui/Button.tsx';
import { Note } from '../ui/Note.tsx';
import { formTexts } from './formTexts.ts';

interface LongerTrainingProps {
  settings: Settings;
  /** The settings for training with fewer keys. */
  otherwise: Settings;
}

/** Says how training for many keys differs from what it would be otherwise. */
export function LongerTraining({ settings: { A, composition }, otherwise }: LongerTrainingProps) {
  const { settings: words } = useWords('lab');
  const { learningRate, weightDecay } = A.optimiser;
  const usual = otherwise.A.optimiser;
  const { steps } = composition.optimiser;
  const isGentler = learningRate !== usual.learningRate || weightDecay !== usual.weightDecay;
  return (
    <>
      {words.longer(A.optimiser, usual)}{' '}
      {(isGentler || steps !== otherwise.composition.optimiser.steps) &&
        words.gentler(learningRate, weightDecay, steps)}
    </>
  );
}

const rowsSeen = ({ optimiser: { steps, rows } }: Settings['A']) => steps * rows;

/** The fields in which training for many keys differs. */
const LONGER = [
  'A.steps',
  'A.rows',
  'A.rate',
  'A.matrixRate',
  'A.decay',
  'A.goal',
  'AB.steps',
] as const satisfies readonly FieldName[];

interface Props {
  settings: Settings;
  /** Takes the fields that change. */
  onTake: (texts: Partial<Texts>) => void;
}

/** The warning that A sees its many keys too rarely to memorise them, with a button that trains it for longer. */
export function ManyKeys({ settings, onTake }: Props) {
  const { settings: words } = useWords('lab');
  const { paper } = presetsOf(settings.world.kind);
  const { A, composition } = adaptedRecipe({ A: paper.A, composition: settings.composition }, settings.world);
  if (A === paper.A || rowsSeen(settings.A) >= rowsSeen(A)) return null;

  const longer = { ...settings, A, composition };
  const take = () => {
    const texts = formTexts(longer);
    onTake(Object.fromEntries(LONGER.map((name) => [name, texts[name]])));
  };
  return (
    <Note>
      <p>
        <LongerTraining settings={longer} otherwise={settings} />
      </p>
      <Button onClick={take}>{words.trainLonger}</Button>
    </Note>
  );
}
