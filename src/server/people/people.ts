import { sql, type Kysely } from 'kysely';
import type * as z from 'zod/mini';
import type { ClassName, PeoplePage } from '../../shared/people.ts';
import type { peopleInput } from '../../shared/people-inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from '../establishments/access.ts';
import { accountOf, chosenPeople, soughtBy } from './chosen-people.ts';
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

/** In one transaction: how nearly a name is asked for is a setting of it, and the total is that of the page's moment. */
function read(
  live: Kysely<Database>,
  establishmentId: string,
  input: Input,
  found: Parameters<typeof chosenPeople>[3],
): Promise<Page> {
  return live
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const chosen = chosenPeople(trx, establishmentId, input, found);
      const { total } = await chosen.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
      if (total === 0) return { total, places: [], before: null };
      const after = input.cursor === undefined ? null : decode(input.cursor, input.sort.by);
      const places = await placesOf(chosen, input, after);
      return { total, places, before: after && (await placeBefore(chosen, input, after)) };
    });
}

/** Behind which the page before begins: so many places back from where this one does. */
async function placeBefore(chosen: Chosen, { sort, limit }: Input, after: Place): Promise<Place | null> {
  const back = { sort: { ...sort, descending: !sort.descending }, limit };
  return (await placesOf(chosen, back, after)).at(limit - 1) ?? null;
}

/** By what a list is in order, and what a place's key is of it. */
const orders = {
  name: {
    value: sql<string | Date>`left(membership.name_folded, 60) collate "C"`,
    of: (key: string) => sql`${key}::text collate "C"`,
  },
  /** Whoever never was comes before all others. A key is its milliseconds. */
  lastSeen: {
    value: sql<string | Date>`coalesce(${accountOf('lastSeenAt')}, to_timestamp(0))`,
    of: (key: string) => sql`${new Date(Number(key))}::timestamptz`,
  },
};

type Chosen = ReturnType<typeof chosenPeople>;

/** One more than the page holds, where there are more. */
async function placesOf(
  chosen: Chosen,
  { sort: { by, descending }, limit }: Pick<Input, 'sort' | 'limit'>,
  after: Place | null,
): Promise<Place[]> {
  const direction = descending ? 'desc' : 'asc';
  const beyond = sql.raw(descending ? '<' : '>');
  const { value, of } = orders[by];
  const rows = await chosen
    .select(['membership.userId', value.as('key')])
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(${value}, membership.user_id) ${beyond} (${of(after!.key)}, ${after!.userId}::uuid)`),
    )
    .orderBy(value, direction)
    .orderBy('membership.userId', direction)
    .limit(limit + 1)
    .execute();
  return rows.map(({ userId, key }) => ({ userId, key: key instanceof Date ? `${key.getTime()}` : key }));
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
