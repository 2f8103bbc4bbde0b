import { useId } from 'react';
import { Segmented } from '../../../components/ui/Segmented.tsx';
import { useWords } from '../../../i18n/words.ts';
import { type Checked, nameOf } from '../ownTable/check.ts';

interface Props {
  checked: Checked;
  onChoose: (name: string) => void;
}

/** The question which columns of a table are meant, where several may be. */
export function ChooseReading({ checked, onChoose }: Props) {
  const { data: words } = useWords('lab');
  const title = useId();
  const { readings, reading, isDecided, heading } = checked;
  const column = (at: number) => words.column(at + 1, heading?.names[at] ?? '');
  return (
    <section className="stack-2 shrinks starts" aria-labelledby={title}>
      <h2 id={title} className="text-sm strong">
        {isDecided ? words.otherReadings : words.severalReadings}
      </h2>
      <Segmented
        label={words.severalReadings}
        options={readings.map((each) => ({
          value: nameOf(each),
          label: `${column(each.key)} = ${column(each.value)}`,
        }))}
        value={isDecided ? nameOf(reading) : ''}
        onChange={onChoose}
      />
    </section>
  );
}
