import { sql, type Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import {
  anyOfThem,
  beginOfWeek,
  ofAuthor,
  ofConversation,
  ofFiles,
  ofSchool,
  ofWeek,
  term,
  weekOf,
} from './lexemes.ts';

/** A conversation in which may be searched, from its first message that may be read. */
export type Searched = { id: string; establishmentId: string; fromSeq: number; lastActivityAt: Date };
export type Place = { createdAt: Date; id: string };

type Bounds = { from?: Date | undefined; to?: Date | undefined };
export type Wanted = Bounds & {
  searched: readonly Searched[];
  /** In the language of `tsquery`. */
  terms: string;
  authorId?: string | undefined;
  hasFile?: boolean | undefined;
  /** What comes before it in the order of the answer was answered already. */
  after: Place | null;
  limit: number;
};

/** Up to so many the index itself is asked for conversations; each more makes it slower than it is to look at what it finds. */
const fewConversations = 24;
/** The weeks until now, then six more, then everything before: what is written often fills a page with the first. */
const weeks = [3, 6];

/**
 * The newest messages of these conversations that hold the words; whether they may be read now, and still hold them, is for the caller
 * to ask. They are looked for across the border that the database holds between schools, as people are by name (search-contacts.ts).
 */
export async function candidates(db: Kysely<Database>, wanted: Wanted): Promise<Place[]> {
  const { searched, authorId, hasFile } = wanted;
  if (searched.length === 0) return [];
  const by = [...(authorId === undefined ? [] : [term(ofAuthor(authorId))]), ...(hasFile ? [term(ofFiles)] : [])];
  if (searched.length <= fewConversations || authorId !== undefined) {
    const inThese =
      searched.length <= fewConversations ? searched.map(({ id }) => term(ofConversation(id))) : inSchools(searched);
    return find(db, wanted, [...by, anyOfThem(inThese)], wanted);
  }
  const found: Place[] = [];
  for (const window of windowsOf(wanted)) {
    if (wanted.from && window.to <= wanted.from) break;
    const limit = wanted.limit - found.length;
    found.push(...(await find(db, { ...wanted, limit }, [...by, window.term], window)));
    if (found.length === wanted.limit) break;
  }
  return found;
}

/** The week in which whoever searches was written to last: what is frequent in a school is there. */
export function recentWeek({ searched, to, after }: Pick<Wanted, 'searched' | 'to' | 'after'>): number {
  const latest = Math.max(...searched.map(({ lastActivityAt }) => lastActivityAt.getTime()));
  const bounds = [to, after?.createdAt].flatMap((one) => one?.getTime() ?? []);
  return weekOf(new Date(Math.min(latest, ...bounds)));
}

function windowsOf(wanted: Wanted): { from?: Date; to: Date; term: string }[] {
  const windows = [];
  // A message may be of a moment after the activity that it is to its conversation, and that the first of another week.
  let to = recentWeek(wanted) + 2;
  for (const count of weeks) {
    const these = Array.from({ length: count }, (_, index) => to - 1 - index);
    windows.push({ from: beginOfWeek(to - count), to: beginOfWeek(to), term: inWeeks(wanted.searched, these) });
    to -= count;
  }
  return [...windows, { to: beginOfWeek(to), term: anyOfThem(inSchools(wanted.searched)) }];
}

function inWeeks(searched: readonly Searched[], these: readonly number[]): string {
  return anyOfThem(schoolsOf(searched).flatMap((id) => these.map((week) => term(ofWeek(id, week)))));
}

function inSchools(searched: readonly Searched[]): string[] {
  return schoolsOf(searched).map((id) => term(ofSchool(id)));
}

function schoolsOf(searched: readonly Searched[]): string[] {
  return [...new Set(searched.map(({ establishmentId }) => establishmentId))];
}

async function find(
  db: Kysely<Database>,
  wanted: Wanted,
  narrowed: readonly string[],
  within: Bounds,
): Promise<Place[]> {
  const { searched, terms, after, limit } = wanted;
  const query = [`(${terms})`, ...narrowed].join('&');
  const { rows } = await sql<Place>`
    select found.message_id as id, found.created_at
    from searched_message found
    join unnest(${searched.map(({ id }) => id)}::uuid[], ${searched.map(({ fromSeq }) => fromSeq)}::int[]) as mine (id, from_seq)
      on mine.id = found.conversation_id and found.seq >= mine.from_seq
    where found.words @@ ${query}::tsquery
      and found.created_at >= ${latestOf(wanted.from, within.from)} and found.created_at < ${earliestOf(wanted.to, within.to)}
      and (${after?.id ?? null}::uuid is null or (found.created_at, found.message_id) < (${after?.createdAt ?? null}, ${after?.id ?? null}))
    order by found.created_at desc, found.message_id desc
    limit ${limit}`.execute(db);
  return rows;
}

const [never, ever] = [new Date(0), new Date('9999-12-31T00:00:00Z')];
const latestOf = (...times: (Date | undefined)[]) =>
  new Date(Math.max(...times.map((one) => (one ?? never).getTime())));
const earliestOf = (...times: (Date | undefined)[]) =>
  new Date(Math.min(...times.map((one) => (one ?? ever).getTime())));
