import { FileRefusal } from '../../../shared/refusals.ts';

/** What 0x80 to 0x9F mean in windows-1252; where it means nothing there is a NUL, which no text has. */
const high =
  '\u20ac\0\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\0\u017d\0\0\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\0\u017e\u0178';

/** Controls but white space and those of Latin-1, and what stands in the place of what was no letter. */
const noText = /(?![\s\x80-\x9f])\p{Cc}|[\ufffd\ufffe\uffff]/u;

/**
 * The text of a file, by its bytes: UTF-8 with or without a mark, UTF-16 with one (as Excel saves "Unicode text"), else windows-1252,
 * of which ISO-8859-1 is a part as far as letters go. Bytes that are no text are refused.
 */
export function decode(name: string, bytes: Uint8Array): string {
  const text = utf16(bytes) ?? utf8(bytes) ?? windows1252(bytes);
  const at = text.search(noText);
  if (at >= 0) throw new FileRefusal('roster.notText', name, text.slice(0, at).split('\n').length);
  return text;
}

function utf16(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const label = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  return label && decodeAs(label, bytes);
}

function utf8(bytes: Uint8Array): string | null {
  return decodeAs('utf-8', bytes);
}

/** Null where some bytes are wrong there. A mark at the beginning is left out. */
function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Not by `TextDecoder`, which in some versions of Node takes it for ISO-8859-1. */
function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (letter) => high[letter.charCodeAt(0) - 0x80]!);
}
