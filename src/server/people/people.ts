import { sql, type Kysely } from 'kysely';
import type * as z from 'zod/mini';
import type { ClassName, PeoplePage } from '../../shared/people.ts';
import type { peopleInput } from '../../shared/people-inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from '../establishments/access.ts';
import { chosenPeople, soughtBy } from './chosen-people.ts';
import { listedPeople } from './listed-people.ts';

type Input = z.infer<typeof peopleInput>;
type Place = { key: string; userId: string };

/** The school's people whom an admin has chosen, a page of them, and how many they are. Nobody found, who is nearly named so is looked for. */
export async function people(ctx: MemberContext, input: Input): Promise<PeoplePage> {
  await ctx.rates.list(ctx.credential.userId);
  const { establishmentId, classes } = await inSchools(ctx, async (trx) => {
    const admin = await accessAdmin({ ...ctx, db: trx }, input.establishmentId);
    return { ...admin, classes: await classNames(trx, admin.establishmentId) };
  });
  const { total, places, before } = await pageOf(ctx.live, establishmentId, input);
  const page = places.slice(0, input.limit);
  const last = places.length > input.limit ? page.at(-1) : undefined;
  const ids = page.map(({ userId }) => userId);
  const items = await listedPeople(ctx, establishmentId, ids);
  const cursors = { nextCursor: last ? encode(last) : null, previousCursor: before ? encode(before) : null };
  return { items, total, classes, ...cursors };
}

function classNames(trx: Kysely<Database>, establishmentId: string): Promise<ClassName[]> {
  return trx
    .selectFrom('schoolClass')
    .select(['id', 'name'])
    .where('establishmentId', '=', establishmentId)
    .orderBy('name')
    .execute();
}

async function pageOf(live: Kysely<Database>, establishmentId: string, input: Input) {
  if (input.query === undefined) return read(live, establishmentId, input, null);
  const { exactly, nearly } = soughtBy(establishmentId, input.query);
  const found = await read(live, establishmentId, input, exactly);
  return found.total > 0 || nearly === null ? found : read(live, establishmentId, input, nearly);
}

type Page = { total: number; places: Place[]; before: Place | null };
type Row = { total: number } & ({ part: 'page' | 'before'; userId: string; key: string | Date } | { part: null });

/** Whom the school has is gone through once, for the total, the page and where the page before begins. */
async function read(
  live: Kysely<Database>,
  establishmentId: string,
  input: Input,
  found: Parameters<typeof chosenPeople>[3],
): Promise<Page> {
  const { sort, limit } = input;
  const after = input.cursor === undefined ? null : decode(input.cursor, sort.by);
  const chosen = chosenPeople(live, establishmentId, input, found);
  const { rows } = await sql<Row>`
    with chosen as materialized (${chosen.select(['membership.userId', orders[sort.by].value.as('key')])})
    select counted.total, part, user_id, key from (select count(*) as total from chosen) counted left join (
      select 'page' as part, page.* from (${beyond(sort, after, limit + 1)}) page
      union all select 'before', before.* from (${after === null ? nowhere : beyond(backwards(sort), after, limit)}) before
    ) placed on true
    order by part, place`.execute(live);
  const placesIn = (part: Row['part']) =>
    rows.flatMap((row) => (row.part !== null && row.part === part ? [placeOf(row)] : []));
  return { total: rows[0]!.total, places: placesIn('page'), before: placesIn('before').at(limit - 1) ?? null };
}

function placeOf({ userId, key }: { userId: string; key: string | Date }): Place {
  return { userId, key: key instanceof Date ? `${key.getTime()}` : key };
}

/** By what a list is in order, and what a place's key is of it. */
const orders = {
  name: {
    value: sql<string | Date>`left(membership.name_folded, 60) collate "C"`,
    of: (key: string) => sql`${key}::text collate "C"`,
  },
  /** Whoever never was comes before all others. A key is its milliseconds. */
  lastSeen: {
    value: sql<string | Date>`coalesce(account.last_seen_at, to_timestamp(0))`,
    of: (key: string) => sql`${new Date(Number(key))}::timestamptz`,
  },
};

/** So many of the chosen people behind a place, or from the first on, with their numbers in that order. */
function beyond({ by, descending }: Input['sort'], after: Place | null, most: number) {
  const direction = sql.raw(descending ? 'desc' : 'asc');
  const order = sql`order by key ${direction}, user_id ${direction}`;
  const isBeyond = sql.raw(descending ? '<' : '>');
  const from = after
    ? sql`where (key, user_id) ${isBeyond} (${orders[by].of(after.key)}, ${after.userId}::uuid)`
    : sql``;
  return sql`select user_id, key, row_number() over (${order}) as place from chosen ${from} ${order} limit ${most}`;
}

const nowhere = sql`select user_id, key, 0 as place from chosen where false`;

function backwards({ by, descending }: Input['sort']): Input['sort'] {
  return { by, descending: !descending };
}

function encode({ key, userId }: Place): string {
  return Buffer.from(`${userId}${key}`).toString('base64url');
}

function decode(cursor: string, by: Input['sort']['by']): Place {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, userId, key] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})([ -~\n]{0,60})$/.exec(text) ?? [];
  if (userId === undefined || key === undefined || (by === 'lastSeen' && !/^\d{1,15}$/.test(key)))
    throw new Refusal('page.cursorInvalid');
  return { userId, key };
}
