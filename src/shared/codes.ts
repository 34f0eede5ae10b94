/** Said aloud and typed from paper, so nothing in it looks like something else (no 0, 1, i, l, o). As many as a prime number. */
export const codeLetters = '23456789abcdefghjkmnpqrstuvwxyz';
/** Eleven by chance, and one that is reckoned from them. */
export const codeLength = 12;

/** The code that somebody typed, however they grouped it; null for what was mistyped, which the last letter shows without asking. */
export function codeOf(typed: string): string | null {
  if (typed.length > 64) return null;
  const code = typed.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (code.length !== codeLength || Array.from(code).some((letter) => !codeLetters.includes(letter))) return null;
  return code.endsWith(checkLetterOf(code.slice(0, -1))) ? code : null;
}

/** Another letter in one place, and two neighbours that were exchanged, give another one: the weights and their differences are no multiple of the prime. */
export function checkLetterOf(letters: string): string {
  const weighed = Array.from(letters, (letter, index) => (index + 2) * codeLetters.indexOf(letter));
  const sum = weighed.reduce((before, each) => before + each, 0);
  return codeLetters[sum % codeLetters.length]!;
}

/** As it is printed. */
export function inGroups(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join('-');
}
