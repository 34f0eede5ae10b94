import type { Locale } from './locales.ts';
import type { Role } from './public.ts';

/**
 * How whoever a letter is for comes to read on in the app. `account`: they have opened theirs · `code`: they have not, and the reader may make
 * them a code · `office`: they have not, and somebody else of the school makes it.
 */
export type LetterAccess = 'account' | 'code' | 'office';

/** A letter to one whom nothing of an announcement reached. `children`: whose guardian they are. `username`: by which they sign in, for who has no e-mail. */
export type PrintedLetter = {
  userId: string;
  name: string;
  role: Role;
  classes: string[];
  children: string[];
  username: string | null;
  locale: Locale;
  access: LetterAccess;
};

/** As many as are printed at once; `total`: how many letters there are in all, `next`: after whom the others come. */
export type PrintedLetters = {
  school: { id: string; name: string; code: string };
  items: PrintedLetter[];
  total: number;
  next: string | null;
};

/** More would be a print that nobody sorts, and as many secrets made at once. */
export const lettersAtOnce = 100;
