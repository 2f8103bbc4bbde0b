import { useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import type { Cell } from './csv.ts';
import styles from './FigureMenu.module.css';
import { saveCsv, savePng, saveSvg } from './save.ts';

interface Props {
  /** What the figure shows, in words. */
  of: string;
  /** What its files are called, without the ending. */
  fileName: string;
  /** The figure as the text of an SVG file, drawn when it is asked for. */
  picture?: () => string;
  /** The figure as rows, the first of which is a heading. */
  rows: () => readonly (readonly Cell[])[];
  /** Where the figure can also be looked at as a table. */
  table?: { isShown: boolean; show: (isShown: boolean) => void };
}

/**
 * What can be done with a figure beside looking at it: as a table, as a picture, as a file of numbers. Where a picture
 * can't be had, that is said right here.
 */
export function FigureMenu({ of, fileName, picture, rows, table }: Props) {
  const { measures: words, failure } = useWords('lab');
  const [isUndrawn, setUndrawn] = useState(false);
  const png = (draw: () => string) => () => {
    setUndrawn(false);
    savePng(fileName, draw()).catch(() => setUndrawn(true));
  };
  const items: MenuItem[] = [
    ...(table
      ? [{ label: words.asTable, checked: table.isShown, onSelect: () => table.show(!table.isShown) }]
      : []),
    ...(picture
      ? [
          { label: words.saveAs('PNG'), onSelect: png(picture) },
          { label: words.saveAs('SVG'), onSelect: () => saveSvg(fileName, picture()) },
        ]
      : []),
    { label: words.saveAs('CSV'), onSelect: () => saveCsv(fileName, rows()) },
  ];
  return (
    <div className={styles.menu}>
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
