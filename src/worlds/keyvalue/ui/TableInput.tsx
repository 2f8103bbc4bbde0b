import { type ClipboardEvent, type DragEvent, useId, useRef, useState } from 'react';
import { saveCsv } from '../../../components/export/save.ts';
import { Button } from '../../../components/ui/Button.tsx';
import { Note } from '../../../components/ui/Note.tsx';
import { useWords } from '../../../i18n/words.ts';
import { phoneList } from './phoneList.ts';
import styles from './TableInput.module.css';
import { MOST_SHOWN, type useTable } from './useTable.ts';

/** The input of a table: pasted, typed, dropped, chosen as a file, or an example. */
export function TableInput({ table }: { table: ReturnType<typeof useTable> }) {
  const { data: words } = useWords('lab');
  const { source, unreadable, type, read } = table;
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (text.length <= MOST_SHOWN) return;
    event.preventDefault(); // it is taken without ever being put into the field
    type(text);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files.item(0);
    const text = event.dataTransfer.getData('text/plain');
    if (file) void read(file);
    else if (text !== '') type(text);
  };

  return (
    <div className="stack-2 shrinks">
      <label htmlFor={id} className="text-sm strong">
        {words.label}
      </label>
      <textarea
        id={id}
        className={`${styles.text} ${isOver ? styles.over : ''}`}
        value={source.kind === 'typed' ? source.text : ''}
        placeholder={
          source.kind === 'long' ? words.long(source.name ?? words.pasted, source.size) : words.placeholder
        }
        aria-describedby={`${id}-rules`}
        rows={10}
        spellCheck={false}
        autoCapitalize="none"
        onChange={({ target }) => type(target.value)}
        onPaste={paste}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      />
      <p id={`${id}-rules`} className="note prose">
        {words.rules}
      </p>
      <div className="row rows-2 gap-3">
        <Button onClick={() => input.current?.click()}>{words.choose}</Button>
        <Button onClick={() => type(phoneList())}>{words.example}</Button>
        <Button
          kind="quiet"
          onClick={() => saveCsv('calm-keys-template', [words.templateHeading, ['abc', 7], ['qxt', 42]])}
        >
          {words.template}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,text/*"
          hidden
          aria-label={words.file}
          onChange={({ target }) => {
            const file = target.files?.item(0);
            if (file) void read(file);
            target.value = '';
          }}
        />
      </div>
      {unreadable && (
        <Note warning>{words.unreadable[unreadable.kind](unreadable.name ?? words.pasted)}</Note>
      )}
    </div>
  );
}
