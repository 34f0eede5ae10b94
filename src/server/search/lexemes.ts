import { withoutTokens } from '../../shared/mentions.ts';
import type { Attachment } from '../../shared/public.ts';
import { searchedText } from './searched-text.ts';
import { wordsIn } from './words.ts';

type Searched = {
  establishmentId: string;
  conversationId: string;
  authorId: string;
  createdAt: Date;
  body: string;
  attachments: readonly Attachment[];
};

const weekMs = 7 * 86_400_000;

/** What a message is found by: its words, and what a search is narrowed by within the index itself. */
export function lexemesOf(message: Searched): string[] {
  const { establishmentId, conversationId, authorId, createdAt, attachments } = message;
  return [
    ofSchool(establishmentId),
    ofWeek(establishmentId, weekOf(createdAt)),
    ofConversation(conversationId),
    ofAuthor(authorId),
    ...(attachments.length > 0 ? [ofFiles] : []),
    // Of whom it mentions the id is no word, and the name may be another tomorrow.
    ...new Set(wordsIn(withoutTokens(searchedText(message), () => ' ')).flatMap(({ spellings }) => spellings)),
  ];
}

// No word begins with such a sign. Of an id the beginning is enough: what is found is asked whose it is all the same.
export const ofSchool = (id: string) => `!${id.slice(0, 8)}`;
export const ofWeek = (establishmentId: string, week: number) => `#${establishmentId.slice(0, 8)}-${week}`;
export const ofConversation = (id: string) => `@${id.slice(0, 13)}`;
export const ofAuthor = (id: string) => `$${id.slice(0, 13)}`;

/** Of whatever carries a file. */
export const ofFiles = '+file';

/** Weeks are counted from 1970, alike in every time zone. */
export function weekOf(at: Date): number {
  return Math.floor(at.getTime() / weekMs);
}

export function beginOfWeek(week: number): Date {
  return new Date(week * weekMs);
}

/** Any of these, in the language of `tsquery`; halved and halved again, since PostgreSQL goes down into each bracket. */
export function anyOfThem(terms: readonly string[]): string {
  if (terms.length <= 1) return terms[0] ?? '';
  const middle = terms.length >> 1;
  return `(${anyOfThem(terms.slice(0, middle))}|${anyOfThem(terms.slice(middle))})`;
}

/** A lexeme as a term of `tsquery`: words are of letters and digits alone, the others are of no signs that mean anything in quotes. */
export function term(lexeme: string, { isBegun = false } = {}): string {
  return `'${lexeme}'${isBegun ? ':*' : ''}`;
}
