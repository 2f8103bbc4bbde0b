/** Saves the page's figures as files. Nothing goes anywhere but to the visitor's disk. */
import { downloadFile } from '../../store/ui/download.ts';

export type Cell = string | number | null;

const quoted = (cell: Cell): string => {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as CSV: commas, CRLF behind every row, quotes where they are needed; null is an empty field. */
export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');

/** The number of pixels of a PNG for each of the picture's. */
const SCALE = 2;

/** The byte order mark: spreadsheets take a file with more than ASCII for UTF-8 only if it begins with this. */
const MARK = '\ufeff';

export function saveCsv(name: string, rows: readonly (readonly Cell[])[]): void {
  const csv = toCsv(rows);
  const parts = /[^ -~\r\n]/.test(csv) ? [MARK, csv] : [csv];
  downloadFile(`${name}.csv`, new Blob(parts, { type: 'text/csv;charset=utf-8' }));
}

const svgBlob = (svg: string) => new Blob([svg], { type: 'image/svg+xml' });

export const saveSvg = (name: string, svg: string): void => downloadFile(`${name}.svg`, svgBlob(svg));

/** Draws an SVG picture into pixels. Rejects if the browser can't. */
export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(svgBlob(svg));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = SCALE * image.width;
    canvas.height = SCALE * image.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (png === null) throw new Error('The browser gave no picture.');
    return png;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Saves an SVG picture as pixels. Rejects if the browser can't. */
export const savePng = async (name: string, svg: string): Promise<void> =>
  downloadFile(`${name}.png`, await pngOf(svg));
