import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { rosterLimits } from '../../../shared/roster-inputs.ts';
import type { Row } from './csv.ts';
import { FileRefusal } from '../../../shared/refusals.ts';
import { unzip } from './unzip.ts';

/** Of a workbook nothing else is needed: no pictures, no macros. */
const parts =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/.*|xl\/worksheets\/[^/]+\.xml)$/;

/** The rows of the first sheet of an Excel file (.xlsx). It is unfolded within bounds first, and handed on as it then is. */
export async function readExcel(name: string, bytes: Uint8Array): Promise<Row[]> {
  const bounded = zipSync(
    unzip(name, bytes, (path) => parts.test(path)),
    { level: 0 },
  );
  const data = await readSheet(Buffer.from(bounded)).catch(() => {
    throw new FileRefusal('roster.notText', name);
  });
  return data.flatMap((row, index) => {
    const cells = row.slice(0, rosterLimits.columns + 1).map(textOf);
    if (cells.length > rosterLimits.columns) throw new FileRefusal('roster.tooManyColumns', name, index + 1);
    if (cells.some((cell) => cell.length > rosterLimits.cellCharacters))
      throw new FileRefusal('roster.cellTooLong', name, index + 1);
    return cells.some((cell) => cell !== '') ? [{ line: index + 1, cells }] : [];
  });
}

/** A date as a day of the calendar, whatever it looked like; control characters as a space. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'string') return cell.replace(/[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, ' ').trim();
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}
