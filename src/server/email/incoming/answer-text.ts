import type { Email } from 'postal-mime';
import { cutQuotes } from './cut-quotes.ts';

/**
 * What windows-1252 has where Unicode has signs that nobody writes: some versions of Node decode it as if these were meant, and browsers read
 * what says that it is iso-8859-1 so.
 */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Without what PostgreSQL does not store. */
export function storable(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, '');
}

/** What somebody wrote in a mail, without what it answers: of its text, or of its page where it has no other. */
export async function answerText({ text, html }: Email): Promise<string> {
  const own = text ? cutQuotes(asWritten(text)) : '';
  return own === '' && html ? cutQuotes(await textOfPage(asWritten(html))) : own;
}

function asWritten(text: string): string {
  return storable(text).replace(/[\u0080-\u009f]/g, (sign) => windows[sign.charCodeAt(0) - 0x80]!);
}

/** Elements in which mail programs put what is quoted, and what shows nothing. */
const skipped = [
  'blockquote',
  'img',
  '.gmail_quote',
  '.moz-cite-prefix',
  '.yahoo_quoted',
  '#divRplyFwdMsg',
  '#appendonsend',
  '.protonmail_quote',
];

async function textOfPage(html: string): Promise<string> {
  const { convert } = await import('html-to-text');
  return convert(html, {
    wordwrap: false,
    limits: { maxInputLength: 1_000_000, maxDepth: 100 },
    selectors: [
      ...skipped.map((selector) => ({ selector, format: 'skip' })),
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
    ],
  });
}
