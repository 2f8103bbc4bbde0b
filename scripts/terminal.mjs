/** The commands' output on a terminal: tables, and progress that redraws itself if the terminal can. */

/**
 * Formats lines of columns, the first aligned left and the others right.
 *
 * @param {string[][]} rows
 */
export function table(rows) {
  const widths = rows.reduce(
    (most, row) => row.map((cell, column) => Math.max(most[column] ?? 0, cell.length)),
    /** @type {number[]} */ ([]),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @param {number} share from 0 to 1 @returns {string} in per cent, with a decimal */
export const percent = (share) => (100 * share).toFixed(1);

/** @param {number} seconds */
export function clock(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const tail = `${String(minutes).padStart(hours ? 2 : 1, '0')}:${String(whole % 60).padStart(2, '0')}`;
  return hours ? `${hours}:${tail}` : tail;
}

/**
 * Shows a progress bar; if output isn't a terminal, a line for every tenth.
 *
 * @param {string} label
 */
export function progress(label) {
  let tenths = -1;
  return {
    /** @param {number} done @param {number} total @param {string} details */
    show(done, total, details) {
      if (process.stdout.isTTY) {
        const bar = '█'.repeat(Math.round((10 * done) / total)).padEnd(10, '░');
        const line = `${label} ${bar} ${done}/${total}  ${details}`;
        process.stdout.write(`\r\x1b[2K${line.slice(0, (process.stdout.columns || 80) - 1)}`);
      } else if (Math.floor((10 * done) / total) > tenths) {
        tenths = Math.floor((10 * done) / total);
        console.log(`${label} ${done}/${total}  ${details}`);
      }
    },
    end() {
      if (process.stdout.isTTY) process.stdout.write('\n');
    },
  };
}
