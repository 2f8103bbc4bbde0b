import { type ReactNode, useId, useState } from 'react';
import type { ExperimentWords } from '../../i18n/en/experiment.ts';
import { useWords } from '../../i18n/words.ts';
import { fittingHeads } from '../../store/lab/withinReach.ts';
import { type FieldName, kindOf } from '../../training/settingFields.ts';
import type { Texts } from '../../training/settingTexts.ts';
import type { Phase } from '../../worlds/phases.ts';
import { Select } from '../ui/Select.tsx';
import { asWritten, limitsOf, numberIn, problemIn, termOf } from './formTexts.ts';
import styles from './Settings.module.css';

type Words = ExperimentWords['configuration'];
type Term = keyof Words['field'];

const isTerm = (text: string, { field }: Words): text is Term => Object.hasOwn(field, text);

/** Returns the label of a field. */
export function labelOf(name: FieldName, words: Words): string {
  const term = termOf(name);
  return isTerm(term, words) ? words.field[term] : name;
}

/** The width that a number of heads has to divide. */
const WIDTH_OF: Partial<Record<FieldName, FieldName>> = {
  'A.heads': 'A.width',
  'B.heads': 'B.width',
  'AB.heads': 'B.width',
};

/** The reason why a field can't be taken as it is. */
function reason(name: FieldName, texts: Texts, { wrong }: Words): string {
  const kind = kindOf(name);
  const problem = problemIn(texts, name);
  switch (problem?.problem) {
    case 'empty':
      return wrong.empty(kind.kind === 'number' && kind.optional);
    case 'no-number':
      return wrong.noNumber(problem.text);
    case 'two-numbers':
      return wrong.twoNumbers(...problem.numbers);
    case 'not-whole':
      return wrong.notWhole;
    case 'not-multiple':
      return wrong.notMultiple(kind.kind === 'number' ? kind.multiple : 1);
  }
  const widthField = WIDTH_OF[name];
  const width = widthField ? numberIn(texts, widthField) : 0;
  if (width > 0) return wrong.heads(fittingHeads(width));
  return name === 'A.exit' ? wrong.exit : wrong.other;
}

interface FieldInputProps {
  name: FieldName;
  texts: Texts;
  isWrong: boolean;
  onChange: (text: string) => void;
}

/** One setting: a number within limits, or a choice. */
function FieldInput({ name, texts, isWrong, onChange }: FieldInputProps) {
  const { configuration: words } = useWords('experiment');
  const id = useId();
  const kind = kindOf(name);
  const limits = limitsOf(name);
  const note = words.note[termOf(name)];
  const hint = [...(limits ? [words.range(limits.least, limits.most)] : []), ...(note ? [note] : [])].join(
    '; ',
  );
  return (
    <div className={`shrinks top grid ${styles.field}`}>
      <label htmlFor={id}>{labelOf(name, words)}</label>
      {kind.kind === 'choice' ? (
        <Select
          id={id}
          className="input text-md"
          options={kind.options}
          nameOf={(option) => (option === 'yes' ? words.yes : words.no)}
          value={texts[name]}
          aria-describedby={`${id}-hint`}
          onChoose={onChange}
        />
      ) : (
        <input
          id={id}
          className="input text-md"
          type="text"
          // A telephone's keys for numbers have no letters for “none”.
          inputMode={kind.kind === 'number' && kind.optional ? 'text' : 'decimal'}
          autoComplete="off"
          value={texts[name]}
          aria-invalid={isWrong}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => onChange(target.value)}
          onBlur={() => onChange(asWritten(name, texts[name]))}
        />
      )}
      <p id={`${id}-hint`} className="fine block above-1 regular">
        {isWrong && <strong className="warning strong text-xs">{reason(name, texts, words)} </strong>}
        {hint}
      </p>
    </div>
  );
}

/** The state that the form's parts share. */
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
          <summary className="note">{words.group.more}</summary>
          {inputs(more)}
        </details>
      )}
    </fieldset>
  );
}
