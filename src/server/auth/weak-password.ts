import { dictionary } from '@zxcvbn-ts/language-common';
import { fold } from '../../shared/fold.ts';
import { Refusal } from '../../shared/refusals.ts';

const fromLeaks = dictionary['passwords-common'] ?? [];

/** The 3,000 that leaks show most often among those of eight characters and more, and what a school of France would think of first. */
const common = new Set([
  ...fromLeaks
    .filter((word) => word.length >= 8)
    .slice(0, 3_000)
    .map(fold),
  ...`password motdepasse azertyuiop qwertyuiop qwerty azerty 12345678 123456789 1234567890 00000000 11111111 iloveyou jetaime
  doudou chouchou loulou soleil marseille bonjour welcome bienvenue princess princesse football sunshine superman nicolas
  camille vacances champion chocolat internet computer trustno1 letmein abcdefgh abcd1234 college collège lycee ecole school
  student eleve teacher professeur parents maman papa changeme secret secret123 administrateur administrator admin`
    .split(/\s+/)
    .map(fold),
]);

/** Refuses what a classmate would guess first: a common word, with or without digits at its end, one character over and over, the person's own name or address. */
export function refuseWeakPassword(password: string, about: readonly string[]): void {
  const folded = fold(password);
  const stem = folded.replace(/[\d\W]+$/u, '');
  const own = about.flatMap((text) => fold(text).split(/[\s@.]+/)).filter((word) => word.length > 2);
  const guessed = common.has(folded) || common.has(stem) || own.includes(folded) || own.includes(stem);
  if (guessed || lettersIn(password) < 4) throw new Refusal('password.weak');
}

/** Of the text as it was typed: folded, one letter of another alphabet may be several. */
function lettersIn(text: string): number {
  return new Set(text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '')).size;
}
