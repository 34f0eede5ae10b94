import { widestContent } from '../../../shared/limits.ts';

/** The people of the largest announcement; twenty calls that name two hundred people each are four thousand. */
const mostValues = widestContent.announcementParticipants + 1_000;
const mostLevels = 64;

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);

/**
 * Whether a text is neither deeper nor of more values than any input of ours. A parser takes half a second for a mebibyte of
 * brackets, and whoever sends them need not be signed in.
 */
export function isModestJson(text: Buffer): boolean {
  let [values, levels] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at]!;
    if (byte === quote) at = endOfText(text, at);
    else if (byte === comma) values += 1;
    else if (opening.has(byte)) {
      values += 1;
      levels += 1;
    } else if (closing.has(byte)) levels -= 1;
    if (values > mostValues || levels > mostLevels) return false;
  }
  return true;
}

/** Where the quotation mark stands that ends a text, which may hold others behind a backslash. */
function endOfText(text: Buffer, start: number): number {
  for (let end = text.indexOf(quote, start + 1); end >= 0; end = text.indexOf(quote, end + 1)) {
    let before = end - 1;
    while (text[before] === backslash) before -= 1;
    if ((end - before) % 2 === 1) return end;
  }
  return text.length;
}
