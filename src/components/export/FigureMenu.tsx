import { type RefObject, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import styles from './FigureMenu.module.css';
import { type Cell, saveCsv, savePng, saveSvg } from './save.ts';
import { type Caption, snapshot } from './snapshot.ts';

interface Props {
  /** A description of the figure, in words. */
  of: string;
  /** The name of its files, without the ending. */
  fileName: string;
  /** The element that is drawn as a picture, and the picture's caption; a figure that is shown as a table has none. */
  picture?: Omit<Caption, 'title'> & { figure: RefObject<Element | null> };
  /** The figure as rows, the first of which is a heading. */
  rows: () => readonly (readonly Cell[])[];
  /** The switch to the table, if the figure has one. */
  table?: { isShown: boolean; show: (isShown: boolean) => void };
}

/**
 * The menu of a figure: show it as a table, save it as a picture or as a file of numbers. A failed picture is reported
 * right here.
 */
export function FigureMenu({ of, fileName, picture, rows, table }: Props) {
  const { measures: words, failure } = useWords('lab');
  const [isUndrawn, setUndrawn] = useState(false);
  const draw = (save: (name: string, svg: string) => Promise<void> | void) => async () => {
    setUndrawn(false);
    if (!picture?.figure.current) return;
    try {
      await save(fileName, snapshot(picture.figure.current, { title: of, ...picture }));
    } catch {
      setUndrawn(true);
    }
  };
  const items: MenuItem[] = [
    ...(table
      ? [{ label: words.asTable, checked: table.isShown, onSelect: () => table.show(!table.isShown) }]
      : []),
    ...(picture && !table?.isShown
      ? [
          { label: words.saveAs('PNG'), onSelect: draw(savePng) },
          { label: words.saveAs('SVG'), onSelect: draw(saveSvg) },
        ]
      : []),
    { label: words.saveAs('CSV'), onSelect: () => saveCsv(fileName, rows()) },
  ];
  return (
    <div className="relative">
      <Menu label={words.menu(of)} items={items} />
      {isUndrawn && (
        <div className={styles.undrawn} role="alert">
          <p>{words.undrawn}</p>
          <Button kind="quiet" onClick={() => setUndrawn(false)}>
            {failure.dismiss}
          </Button>
        </div>
      )}
    </div>
  );
}
