/** How many characters a text has, as zod and PostgreSQL's `char_length` count them: one for an emoji, where JavaScript's `length` says two. */
export function charactersOf(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Whether it has more characters; counted only where it might. */
export function isLongerThan(text: string, most: number): boolean {
  return text.length > most && charactersOf(text) > most;
}

/** The first characters of a text, none of them cut in half. */
export function firstCharacters(text: string, most: number): string {
  return text.length <= most ? text : Array.from(text).slice(0, most).join('');
}

/** A message as it is kept: without white space around it, and empty where there is nothing in it to see. */
export function bodyOf(text: string): string {
  return visible.test(text) ? text.trim() : '';
}

/**
 * A title or a name as it is kept: one line. Line feeds and escapes are a space, and what turns the direction of the text around
 * it, or is not there to be seen, is left out. Empty where there is nothing to see.
 */
export function lineOf(text: string): string {
  // NUL stays where it is, to be refused: no keyboard writes it.
  const isBreak = (run: string) => control.test(run) && !run.includes('\0');
  const line = text.replace(breaking, (run) => (isBreak(run) ? ' ' : run)).replace(unseen, '');
  return bodyOf(line);
}

/** An e-mail without the marks that other programs put around it when it is copied: isolates, spaces of no width, no-break spaces. */
export function emailOf(text: string): string {
  return text.replace(/[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]+/gu, '').trim();
}

/** A school's code as it is kept, however it was typed from paper. */
export function schoolCodeOf(typed: string): string {
  return typed.toLowerCase().replace(/[\s\p{Pd}\p{Default_Ignorable_Code_Point}]+/gu, '');
}

/** The name under which somebody signs in, as it is kept: a phone's keyboard begins it with a capital and ends it with a space. */
export function usernameTyped(typed: string): string {
  return emailOf(typed).toLowerCase().replace(/\s+/g, '');
}

/** The secret of a link, without what the text around the link left at its ends; one that is far too long stays as it is. */
export function tokenOf(text: string): string {
  return text.length > 256 ? text : text.replace(/^[^\w-]+/, '').replace(/(?:[^\w-]|%[\da-f]{2})+$/i, '');
}

/** The braille pattern without a dot, an object that is missing, marks of annotations and a note of music without a head show nothing. */
const blank = '\\u2800\\ufff9-\\ufffc\\u{1d159}';
/** Formats of Unicode that do show: the signs of the Arabic script that enclose numbers. */
const visible = new RegExp(
  `[^\\p{Default_Ignorable_Code_Point}\\p{White_Space}\\p{Cc}\\p{Cf}${blank}]|[\\u0600-\\u0605\\u06dd\\u0890\\u0891\\u08e2]`,
  'u',
);
/** One expression a run, so that a million spaces are gone through once. */
const breaking = /[\p{White_Space}\p{Cc}]+/gu;
const control = /[\p{Cc}\p{Zl}\p{Zp}]/u;
/** Without those that letters are joined or parted by (U+200C, U+200D), and those that only state a direction (U+200E, U+200F, U+061C). */
const unseen = /[\u00ad\u115f\u1160\u180e\u200b\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]/gu;
