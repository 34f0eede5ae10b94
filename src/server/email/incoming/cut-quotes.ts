import { isMarked } from './marker.ts';

/** Who wrote when, as mail programs put it above what they quote, in our languages; it may be broken over some lines. */
const wrote = [/^On\b.{6,400}\bwrote\s*:$/s, /^Le\b.{6,400}\ba écrit\s*:$/s, /^في\s.{6,400}(?:كتب|كتابة).{0,200}:$/s];
const wroteLines = 4;
/** A date, which nobody forgets there: somebody may well begin a line of their own by “Le professeur a écrit”. */
const dated = /\d\D+\d/;
/** From here on all is of another mail. */
const separators = [
  /^-{2,}\s*(?:Original Message|Message d[’']origine|Message original|Forwarded message|Message transféré|الرسالة الأصلية)\s*-{2,}$/i,
  /^_{10,}$/,
];
const [from, further] = [
  /^\*?(?:From|De|من)\s*:/,
  /^\*?(?:Sent|Date|To|Subject|Envoyé|À|Objet|تم الإرسال|التاريخ|إلى|الموضوع)\s*:/,
];
const signature = /^--\s?$/;
/** What a telephone writes by itself beneath all else. */
const program =
  /^(?:Sent from|Get Outlook for|Envoyé (?:de|depuis|à partir)\b|Obtenir Outlook|Télécharger Outlook|أُ?رسلت? من)/i;

const unseen = /[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** Ten times as much as a message may have: what is quoted beneath is as long as it likes. */
const readAtMost = 200_000;

/** What somebody wrote in an answer themselves, without what it answers and without a signature. Empty where there is nothing. */
export function cutQuotes(text: string): string {
  const lines = text.slice(0, readAtMost).replace(/\r\n?/g, '\n').split('\n').map(withoutEnd);
  const own: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (isEnd(lines, at)) break;
    const said = wroteAt(lines, at);
    if (said > 0) {
      // Beneath a quote whose lines are marked somebody may write on; else all that follows is quoted.
      if (!isQuoted(lines.slice(at + said).find((next) => next !== ''))) break;
      at += said - 1;
    } else if (!isQuoted(line)) own.push(line);
  }
  return withoutProgram(own)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** From its end on: an expression would look at each run of spaces within the line from each of its places. */
function withoutEnd(line: string): string {
  let end = line.length;
  while (end > 0 && unseen.test(line[end - 1]!)) end -= 1;
  return line.slice(0, end);
}

function isQuoted(line: string | undefined): boolean {
  return line?.trimStart().startsWith('>') ?? false;
}

function isEnd(lines: readonly string[], at: number): boolean {
  const line = lines[at]!;
  if (isQuoted(line)) return false;
  if (isMarked(line) || signature.test(line) || separators.some((one) => one.test(line.trim()))) return true;
  return from.test(line) && lines.slice(at + 1, at + 5).some((next) => further.test(next));
}

/** How many lines say here who wrote when; 0 where none does. */
function wroteAt(lines: readonly string[], at: number): number {
  let said = '';
  for (let count = 1; count <= wroteLines && lines[at + count - 1]; count += 1) {
    said = `${said} ${lines[at + count - 1]}`.trim();
    if (dated.test(said) && wrote.some((one) => one.test(said))) return count;
  }
  return 0;
}

function withoutProgram(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return program.test(lines[last]?.trim() ?? '') ? lines.slice(0, last) : lines;
}
