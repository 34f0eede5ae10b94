import { sql, type Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { AskedWord } from './asked.ts';
import { spellingsOf } from './words.ts';

/** A shorter word is near to half of all others, and of a longer one nobody remembers the spelling. */
const [shortest, longest] = [4, 20];

/**
 * The same words, each with the words that are one typing error away and that some message holds: a letter left out, too many,
 * another, or two exchanged, in the word's own alphabet. `often`: where to look first, since to find a frequent word anywhere is to
 * read through all its places. Who may read those messages is not asked: what is found is.
 */
export async function withNear(db: Kysely<Database>, words: readonly AskedWord[], often: string): Promise<AskedWord[]> {
  const near = words.map(({ text }) => nearTo(text));
  const known = new Set(await knownOf(db, [...new Set(near.flat())], often));
  return words.map((word, index) => ({
    ...word,
    spellings: [...new Set([...word.spellings, ...near[index]!.filter((one) => known.has(one))])],
  }));
}

/** Counted, since to find out whether there is one PostgreSQL would rather read the table from its beginning, for each of hundreds. */
async function knownOf(db: Kysely<Database>, spellings: readonly string[], often: string): Promise<string[]> {
  const { rows } = await sql<{ spelling: string }>`
    select spelling from unnest(${spellings}::text[]) as s (spelling)
    where (select count(*) from searched_message where words @@ (spelling || '&' || ${often})::tsquery) > 0
      or (select count(*) from searched_message where words @@ spelling::tsquery) > 0`.execute(db);
  return rows.map(({ spelling }) => spelling);
}

function nearTo(word: string): string[] {
  const bare = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u0640\p{Default_Ignorable_Code_Point}]+/gu, '');
  const letters = Array.from(bare);
  if (letters.length < shortest || letters.length > longest) return [];
  return [...mistyped(letters, alphabetOf(word))].flatMap(spellingsOf);
}

function* mistyped(letters: readonly string[], alphabet: readonly string[]): Generator<string> {
  const end = letters.length;
  const put = (from: number, to: number, ...some: string[]) =>
    [...letters.slice(0, from), ...some, ...letters.slice(to)].join('');
  for (let at = 0; at <= end; at += 1) {
    if (at < end) yield put(at, at + 1);
    if (at + 1 < end) yield put(at, at + 2, letters[at + 1]!, letters[at]!);
    for (const letter of alphabet) {
      yield put(at, at, letter);
      if (at < end) yield put(at, at + 1, letter);
    }
  }
}

function alphabetOf(word: string): readonly string[] {
  return /\p{Script=Arabic}/u.test(word) ? arabic : latin;
}

const latin = Array.from('abcdefghijklmnopqrstuvwxyz');
const arabic = Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهويء');
