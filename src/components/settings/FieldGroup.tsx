import { type ReactNode, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import type { FieldName } from '../../training/settingFields.ts';
import type { Texts } from '../../training/settingTexts.ts';
import type { Phase } from '../../worlds/phases.ts';
import { FieldInput } from './FieldInput.tsx';
import styles from './Settings.module.css';

/** The shared state of the form's parts. */
interface FormState {
  texts: Texts;
  wrong: readonly FieldName[];
  change: (changes: Partial<Texts>) => void;
}

interface Props {
  title: ReactNode;
  phase?: Phase;
  form: FormState;
  fields: readonly FieldName[];
  /** The fields that few will want; folded until they are opened, or contain an error. */
  more?: readonly FieldName[];
  children?: ReactNode;
}

/** Settings that belong together. */
export function FieldGroup({ title, phase, form, fields, more = [], children }: Props) {
  const { configuration: words } = useWords('experiment');
  const [isOpen, setOpen] = useState(false);
  const inputs = (names: readonly FieldName[]) => (
    <div className={styles.numbers}>
      {names.map((name) => (
        <FieldInput
          key={name}
          name={name}
          texts={form.texts}
          isWrong={form.wrong.includes(name)}
          onChange={(text) => form.change({ [name]: text })}
        />
      ))}
    </div>
  );
  const isMoreWrong = more.some((name) => form.wrong.includes(name));
  return (
    <fieldset className="stack-3 shrinks top" data-phase={phase}>
      <legend className={styles.legend}>{title}</legend>
      {children}
      {inputs(fields)}
      {more.length > 0 && (
        <details
          className={styles.more}
          open={isOpen || isMoreWrong}
          onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        >
          <summary>{words.group.more}</summary>
          {inputs(more)}
        </details>
      )}
    </fieldset>
  );
}
