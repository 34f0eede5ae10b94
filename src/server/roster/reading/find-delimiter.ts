import { rowsOf } from './csv.ts';
import { fieldOf } from './headers.ts';

const candidates = [';', ',', '\t', '|'];

/**
 * By what a file's columns are divided: by what gives the most headers that are known, and then the most columns. Null where the lines
 * are divided by something else than the header.
 */
export function findDelimiter(name: string, text: string): string | null {
  const scores = candidates.map((delimiter) => ({ delimiter, ...score(name, text, delimiter) }));
  const [best] = scores.toSorted((one, other) => other.known - one.known || other.columns - one.columns);
  return best && best.columns > 1 && best.width === 1 ? null : (best?.delimiter ?? ';');
}

/** `width`: of the widest of the lines after the header, as far as they were looked at; null where there are none. */
function score(
  name: string,
  text: string,
  delimiter: string,
): { known: number; columns: number; width: number | null } {
  const rows: string[][] = [];
  try {
    for (const { cells } of rowsOf(name, text, delimiter)) {
      rows.push(cells);
      if (rows.length > 20) break;
    }
  } catch {
    // A quote that is not closed may be so for want of the right delimiter; whoever reads it with the best says so.
  }
  const [header = [], ...lines] = rows;
  const known = header.filter((cell) => fieldOf(cell) !== null).length;
  return {
    known,
    columns: header.length,
    width: lines.length > 0 ? Math.max(...lines.map((row) => row.length)) : null,
  };
}
