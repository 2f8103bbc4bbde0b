import { type FormEvent, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { PHASE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';
import { pairsWithin } from '../../store/lab/withinReach.ts';
import { lostWith } from '../../store/weights/lineage.ts';
import { withTable } from '../../training/ownData.ts';
import { FIELD_NAMES, type FieldName, hasField } from '../../training/settingFields.ts';
import { presetsOf, type Settings } from '../../training/settings.ts';
import { areAlike, differences, type Texts } from '../../training/settingTexts.ts';
import type { Phase } from '../../worlds/phases.ts';
import { AUGMENTING, LAYOUTS, type Layout, VARIANTS } from '../../worlds/recipe.ts';
import { type KindName, OFFERED_KINDS, ownDataOf } from '../../worlds/registry.ts';
import { Button } from '../ui/Button.tsx';
import { Disc } from '../ui/Disc.tsx';
import { Note } from '../ui/Note.tsx';
import { Choice } from './Choice.tsx';
import { Estimate } from './Estimate.tsx';
import { FieldGroup } from './FieldGroup.tsx';
import { formTexts, numberIn, settingsOfForm } from './formTexts.ts';
import { ManyKeys } from './ManyKeys.tsx';
import { PairsField } from './PairsField.tsx';
import styles from './Settings.module.css';

const OF_OWN_KEYS: readonly FieldName[] = ['share', 'operands', 'keySeed', 'seed'];
const KEYS: readonly FieldName[] = ['keys', 'highest', ...OF_OWN_KEYS];
const OPTIMISER = ['rows', 'rate', 'decay', 'warmup', 'hold', 'goal', 'cooldown'] as const;
const optimiserOf = (phase: Phase): FieldName[] => OPTIMISER.map((term) => `${phase}.${term}` as const);
const SHAPE = ['width', 'layers', 'heads', 'steps'] as const;
const shapeOf = (model: 'A' | 'B'): FieldName[] => SHAPE.map((term) => `${model}.${term}` as const);
const MORE: Record<Phase, readonly FieldName[]> = {
  A: ['A.expansion', 'A.exit', 'A.smoothing', 'A.blank', ...optimiserOf('A')],
  B: ['B.expansion', 'B.noise', ...optimiserOf('B')],
  AB: ['AB.slope', 'AB.null', ...optimiserOf('AB')],
};
/** The groups that a layout decides. */
const MODELS = ['A', 'B', 'AB', 'pairs'];

function Title({ phase }: { phase: Phase }) {
  const { role } = useWords('shell');
  return (
    <>
      <Disc phase={phase} /> {PHASE_NAMES[phase]} <span className="note regular">{role[phase]}</span>
    </>
  );
}

interface Props {
  onApply: (settings: Settings) => void;
  onCancel: () => void;
}

/** The form of all settings. An error is shown beside its field; the losses of applying them, before that happens. */
export function SettingsForm({ onApply, onCancel }: Props) {
  const {
    settings: words,
    variant,
    variantIs,
    augmenting,
    augmentingIs,
    worldName,
    worldIs,
  } = useWords('lab');
  const { configuration } = useWords('experiment');
  const present = useLabState((state) => state.settings);
  const [base, setBase] = useState(present);
  const [texts, setTexts] = useState<Texts>(() => formTexts(present));
  const [drawn, setDrawn] = useState(present);
  const [isTried, setTried] = useState(false);
  const presets = presetsOf(base.world.kind);
  const read = settingsOfForm(texts, base);
  const wrong = 'wrong' in read ? read.wrong : [];
  const lost = useLabState(useShallow((state) => lostWith(state, drawn)));

  const change = (changes: Partial<Texts>) => {
    const next = keepPairsWithin({ ...texts, ...changes });
    const meant = settingsOfForm(next, base);
    setTexts(next);
    if ('settings' in meant) setDrawn(meant.settings);
  };
  const takeLayout = (layout: Layout) => {
    const shapes = formTexts(presets[layout]);
    const models = FIELD_NAMES.filter((name) => name === 'pairs' || name.includes('.'));
    change(Object.fromEntries(models.map((name) => [name, shapes[name]])));
  };
  const takeWorld = (kind: KindName) => {
    const other = presetsOf(kind)[differences(drawn).layout];
    setBase(other);
    setTexts(formTexts(other));
    setDrawn(other);
  };
  const takeRandomKeys = () => {
    setBase(withTable(base, undefined));
    setDrawn(withTable(drawn, undefined));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if ('settings' in read) onApply(read.settings);
  };
  const form = { texts, wrong, change };
  const ownData = ownDataOf(base.world);

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.groups}>
        <h2 id="settings">{words.title}</h2>
        <fieldset className={styles.layouts}>
          <legend>{words.preset}</legend>
          {LAYOUTS.map((layout) => (
            <label key={layout} className={styles.layout}>
              <input
                type="radio"
                name="layout"
                checked={areAlike(drawn, presets[layout], MODELS)}
                onChange={() => takeLayout(layout)}
              />
              <span>
                {words.presets[layout]}
                <span className="fine block above-1 regular">{words.presetHint[layout]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <Choice
          label={words.world}
          options={OFFERED_KINDS}
          names={worldName}
          explain={worldIs}
          value={base.world.kind}
          onChange={takeWorld}
        />
        {ownData ? (
          <FieldGroup title={configuration.group.keys} form={form} fields={OF_OWN_KEYS}>
            <p className={styles.own}>
              {words.summary.ownKeys(ownData.count)}
              <Button onClick={takeRandomKeys}>{words.randomKeys}</Button>
            </p>
          </FieldGroup>
        ) : (
          <FieldGroup
            title={configuration.group.keys}
            form={form}
            fields={KEYS.filter((name) => hasField(base, name))}
          />
        )}
        <ManyKeys settings={drawn} onTake={change} />
        <fieldset className="stack-3 shrinks top">
          <legend className={styles.legend}>{configuration.group.composition}</legend>
          <div className={styles.choices}>
            <Choice
              label={configuration.field.variant}
              options={VARIANTS}
              names={variant}
              explain={variantIs}
              value={drawn.composition.variant}
              onChange={(chosen) => change({ variant: chosen })}
            />
            <Choice
              label={configuration.field.augmenting}
              options={AUGMENTING}
              names={augmenting}
              explain={augmentingIs}
              value={drawn.augmenting}
              onChange={(chosen) => change({ augmenting: chosen })}
            />
          </div>
        </fieldset>
        <div className={styles.pair}>
          <FieldGroup title={<Title phase="A" />} phase="A" form={form} fields={shapeOf('A')} more={MORE.A} />
          <FieldGroup title={<Title phase="B" />} phase="B" form={form} fields={shapeOf('B')} more={MORE.B} />
        </div>
        <FieldGroup
          title={<Title phase="AB" />}
          phase="AB"
          form={form}
          fields={['AB.heads', 'AB.steps']}
          more={MORE.AB}
        >
          <PairsField
            settings={drawn}
            text={texts.pairs}
            isWrong={wrong.includes('pairs')}
            onChange={(pairs) => change({ pairs })}
          />
        </FieldGroup>
      </div>
      <footer className={styles.footer}>
        <Estimate settings={drawn} />
        {isTried && wrong.length > 0 && <Note warning>{configuration.invalid}</Note>}
        {lost.length > 0 && <Note warning>{configuration.lost(lost)}</Note>}
        <div className={styles.actions}>
          <Button onClick={onCancel}>{words.close}</Button>
          <Button type="submit" kind="primary">
            {lost.length > 0 ? words.discard : words.apply}
          </Button>
        </div>
      </footer>
    </form>
  );
}

/** Returns texts without the layer pairs that are beyond the remaining layers, as long as there are others. */
function keepPairsWithin(texts: Texts): Texts {
  const [layersA, layersB] = [numberIn(texts, 'A.layers'), numberIn(texts, 'B.layers')];
  const pairs = pairsWithin(texts.pairs.split(','), layersA, layersB);
  return pairs.length === 0 ? texts : { ...texts, pairs: pairs.join(',') };
}
