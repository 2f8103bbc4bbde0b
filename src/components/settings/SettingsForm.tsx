import { type FormEvent, useId, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/context.ts';
import { hasTrainedWeights } from '../../store/lineage.ts';
import { Button } from '../ui/Button.tsx';
import { Note } from '../ui/Note.tsx';
import { type Fields, fieldsOf, type NumberField, parseFields } from './fields.ts';
import styles from './Settings.module.css';

const NUMBERS: readonly NumberField[] = ['keys', 'share', 'operands', 'seed', 'worldSeed'];
const LAYOUTS = ['paper', 'small'] as const;

interface NumberInputProps {
  field: NumberField;
  value: string;
  isWrong: boolean;
  onChange: (value: string) => void;
}

function NumberInput({ field, value, isWrong, onChange }: NumberInputProps) {
  const { settings: words } = useWords('lab');
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{words.field[field]}</label>
      <input
        id={id}
        className={styles.number}
        type="text"
        inputMode="numeric"
        value={value}
        aria-invalid={isWrong}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={`${id}-hint`} className={isWrong ? styles.wrong : styles.hint}>
        {words.hint[field]}
      </p>
    </div>
  );
}

/** Layout, world and seeds. Applying builds new models; what was trained is lost, and the form says so. */
export function SettingsForm({ onDone }: { onDone: () => void }) {
  const { settings: words } = useWords('lab');
  const lab = useLab();
  const settings = useLabState((state) => state.settings);
  const discards = useLabState(hasTrainedWeights);
  const [fields, setFields] = useState<Fields>(() => fieldsOf(settings));
  const [wrong, setWrong] = useState<readonly NumberField[]>([]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = parseFields(fields);
    if ('wrong' in parsed) {
      setWrong(parsed.wrong);
      return;
    }
    setWrong([]);
    lab.configure(parsed.settings);
    onDone();
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <h2 id="settings" className={styles.title}>
        {words.title}
      </h2>
      <fieldset className={styles.layouts}>
        <legend>{words.preset}</legend>
        {LAYOUTS.map((layout) => (
          <label key={layout} className={styles.layout}>
            <input
              type="radio"
              name="layout"
              checked={fields.layout === layout}
              onChange={() => setFields({ ...fields, layout })}
            />
            <span>
              {words.presets[layout]}
              <span className={styles.hint}>{words.presetHint[layout]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className={styles.numbers}>
        {NUMBERS.map((field) => (
          <NumberInput
            key={field}
            field={field}
            value={fields[field]}
            isWrong={wrong.includes(field)}
            onChange={(value) => setFields({ ...fields, [field]: value })}
          />
        ))}
      </div>
      {wrong.length > 0 && (
        <Note warning>{words.invalid(wrong.map((field) => words.field[field]).join(', '))}</Note>
      )}
      {discards && <Note warning>{words.warning}</Note>}
      <div className={styles.actions}>
        <Button
          onClick={() => {
            setFields(fieldsOf(settings));
            setWrong([]);
            onDone();
          }}
        >
          {words.close}
        </Button>
        <Button type="submit" kind="primary">
          {discards ? words.discard : words.apply}
        </Button>
      </div>
    </form>
  );
}
