import { sql } from 'kysely';
import { fold, joinedBehind, withoutSpaces } from '../../shared/fold.ts';

/** A search: as it was typed, folded as names are, and as an e-mail. */
export type Asked = { text: string; folded: string; email: string };

/** How alike a word of the name and the search must be, by trigrams: "lefevbre" finds Lefebvre (0.444), "martin" does not find Marion (0.429). */
const likeness = 0.44;
/** An index of trigrams finds nothing shorter inside a word; at the beginning of one it does. */
const trigram = 3;
/** Of signs alone it knows nothing, and would be gone through as a whole. */
const indexed = /[a-z0-9]{3}/;
/** Each is a look at the index; further behind, the words before have enough in common. */
const mostSwaps = 16;

/** The people of a school a word of whose name begins so, in whose name it is, or whose e-mail begins so. */
export function namedSo(establishmentId: string, { folded, email }: Asked) {
  const ways = patternsOf(folded).map((pattern) => withName(establishmentId, pattern));
  ways.push(sql`
    select m.user_id from "user" u join membership m on m.user_id = u.id
    where m.establishment_id = ${establishmentId} and u.email like ${`${escapeLike(email)}%`}`);
  return sql<{ userId: string }>`${sql.join(ways, sql` union all `)}`;
}

/**
 * The people of a school who are nearly named so: by what the words have in common, or with two letters in each other's place, which
 * leaves little in common in a short name. The operator reads how nearly from a setting, which must stand before it is asked.
 */
export function namedLike(establishmentId: string, { text, folded }: Asked) {
  const alike = sql`
    select m.user_id from (select set_config('pg_trgm.word_similarity_threshold', ${String(likeness)}, true) as likeness) set
    join membership m on m.name_folded %> case when set.likeness is not null then ${folded}::text end
    where m.establishment_id = ${establishmentId}`;
  const swapped = swapsOf(text).map((swap) => withName(establishmentId, `%${escapeLike(swap)}%`));
  return sql<{ userId: string }>`${sql.join([alike, ...swapped], sql` union all `)}`;
}

function withName(establishmentId: string, pattern: string) {
  return sql`select user_id from membership where establishment_id = ${establishmentId} and name_folded like ${pattern}`;
}

/** With each two neighbours in each other's place: letters as they were typed, for one may be folded into two. */
function swapsOf(text: string): string[] {
  const letters = Array.from(text);
  const places = Array.from({ length: Math.min(letters.length - 1, mostSwaps) }, (_, place) => place);
  const swaps = places.map((at) =>
    fold([...letters.slice(0, at), letters[at + 1], letters[at], ...letters.slice(at + 2)].join('')),
  );
  return swaps.filter((swap) => letters.length > trigram && indexed.test(swap));
}

function patternsOf(folded: string): string[] {
  if (folded === '') return [];
  const word = escapeLike(folded);
  if (folded.length < trigram) return [`${word}%`, `% ${word}%`, `%\n${word}%`];
  const joined = escapeLike(withoutSpaces(folded));
  return [...new Set([word, joined])].map((text) => `%${text}%`);
}

/** 0 the name begins so · 1 a word of it does · 2 it is in there · 3 the e-mail begins so · 4 it is there without its spaces · 5 nearly the name. */
export function rankOf({ folded, email }: Asked) {
  const kept = sql.ref<string>('membership.nameFolded');
  const byEmail = sql`${sql.ref('user.email')} like ${`${escapeLike(email)}%`}`;
  if (folded === '') return sql<number>`case when ${byEmail} then 3 else 5 end`;
  const [word, joined] = [escapeLike(folded), escapeLike(withoutSpaces(folded))];
  return sql<number>`case
    when ${kept} like ${`${word}%`} or ${kept} like ${`%\n${word}%`} then 0
    when ${kept} like ${`% ${word}%`} then 1
    when split_part(${kept}, ${joinedBehind}, 1) like ${`%${word}%`} then 2
    when ${byEmail} then 3
    when ${kept} like ${`%${joined}%`} then 4
    else 5 end`;
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
