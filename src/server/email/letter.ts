import type { MailLine } from '../../shared/mails.ts';

/** What a mail says, once for those who read it as a page and for those who read it as text. The first of `lines` stands above all others. */
export type Letter = { subject: string; lines: readonly Line[] };
export type Line = MailLine;

/** A subject however long a school's name may be. */
const subjectCharacters = 150;

/** One line, whatever somebody called themselves: a line break in a header would begin another header. */
export function headerText(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return Array.from(line).slice(0, subjectCharacters).join('');
}

/** Whether it can stand in an envelope and a header, and is one address. */
export function isAddress(text: string): boolean {
  return /^[^\s<>"(),:;@\\[\]\p{Cc}\p{Zl}\p{Zp}]+@[^\s<>"(),:;@\\[\]\p{Cc}\p{Zl}\p{Zp}]+$/u.test(text);
}
