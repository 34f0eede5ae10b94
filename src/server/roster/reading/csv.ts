import { rosterLimits } from '../../../shared/roster-inputs.ts';
import { FileRefusal } from '../../../shared/refusals.ts';

export type Row = { line: number; cells: string[] };

/**
 * The rows of a text (RFC 4180, with any delimiter and line end), each with the line of the file at which it begins. A quote within a
 * field that does not begin with one is a letter. A quote that is not closed, or closed in the midst of a field, is refused with its
 * line. Lines without anything in them are passed over.
 */
export function* rowsOf(name: string, text: string, delimiter: string): Generator<Row> {
  const at = { place: 0, line: 1, more: false };
  while (at.place < text.length) {
    const line = at.line;
    const cells: string[] = [];
    do cells.push(nextCell(name, text, delimiter, at));
    while (at.more && cells.length <= rosterLimits.columns);
    if (cells.length > rosterLimits.columns) throw new FileRefusal('roster.tooManyColumns', name, line);
    if (cells.some((cell) => cell !== '')) yield { line, cells };
  }
}

/** `more`: the cell before ended with a delimiter, behind which there is another, be it empty. */
type Place = { place: number; line: number; more: boolean };

/** Moves behind the delimiter or the line end that ends the cell. */
function nextCell(name: string, text: string, delimiter: string, at: Place): string {
  const opened = at.line;
  const cell = text[at.place] === '"' ? quoted(name, text, delimiter, at) : plain(text, delimiter, at);
  if (cell.length > rosterLimits.cellCharacters) throw new FileRefusal('roster.cellTooLong', name, opened);
  return cell.trim();
}

function plain(text: string, delimiter: string, at: Place): string {
  const from = at.place;
  while (at.place < text.length && text[at.place] !== delimiter && !isBreak(text[at.place])) at.place += 1;
  const cell = text.slice(from, at.place);
  end(text, delimiter, at);
  return cell;
}

function quoted(name: string, text: string, delimiter: string, at: Place): string {
  const opened = at.line;
  let cell = '';
  for (let from = at.place + 1; ; from = at.place + 1) {
    const close = text.indexOf('"', from);
    if (close < 0) throw new FileRefusal('roster.quoteOpen', name, opened);
    const part = text.slice(from, close);
    at.line += breaksIn(part);
    cell += part;
    at.place = close + 1;
    if (text[at.place] !== '"') break;
    cell += '"';
  }
  while (text[at.place] === ' ') at.place += 1;
  const isEnded = at.place >= text.length || text[at.place] === delimiter || isBreak(text[at.place]);
  if (!isEnded) throw new FileRefusal('roster.quoteOpen', name, opened);
  end(text, delimiter, at);
  return cell;
}

function end(text: string, delimiter: string, at: Place): void {
  at.more = at.place < text.length && text[at.place] === delimiter;
  if (at.place >= text.length) return;
  if (!at.more) {
    if (text[at.place] === '\r' && text[at.place + 1] === '\n') at.place += 1;
    at.line += 1;
  }
  at.place += 1;
}

function isBreak(letter: string | undefined): boolean {
  return letter === '\n' || letter === '\r';
}

function breaksIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
