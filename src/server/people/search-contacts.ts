import type * as z from 'zod/mini';
import { fold } from '../../shared/fold.ts';
import type { searchContactsInput } from '../../shared/inputs.ts';
import { isStaff } from '../../shared/may.ts';
import type { Contact } from '../../shared/public.ts';
import { emailOf } from '../../shared/text.ts';
import type { MemberContext } from '../context.ts';
import { anyOf } from '../db/any-of.ts';
import { inSchools } from '../db/in-schools.ts';
import { accessMembership, accessMemberships } from '../establishments/access.ts';
import { visiblePeople } from '../presence/visible-people.ts';
import { classesOf } from './classes-of.ts';
import { namedLike, namedSo, rankOf, type Asked } from './named.ts';
import { reachable, type Caller } from './reachable.ts';

type Input = z.infer<typeof searchContactsInput>;
type Found = Pick<Contact, 'userId' | 'name' | 'role'> & { email: string; rank: number };
type Ranked = Contact & { rank: number };

/** People to whom the caller may start writing, by name or e-mail, the likeliest first. A student's e-mail is told to staff alone. */
export async function searchContacts(ctx: MemberContext, input: Input): Promise<Contact[]> {
  await ctx.rates.search(ctx.credential.userId);
  const found = await inSchools(ctx, (trx) => search({ ...ctx, db: trx }, input));
  found.sort((one, other) => one.rank - other.rank || one.name.localeCompare(other.name));
  return found.slice(0, input.limit).map(({ rank: _, ...contact }) => contact);
}

async function search(ctx: MemberContext, input: Input): Promise<Ranked[]> {
  const callers = input.establishmentId
    ? [await accessMembership(ctx, input.establishmentId)]
    : await accessMemberships(ctx);
  const found: Ranked[] = [];
  for (const caller of callers) found.push(...(await searchIn(ctx, caller, input)));
  return found;
}

async function searchIn(ctx: MemberContext, caller: Caller, input: Input): Promise<Ranked[]> {
  const rows = await findPeople(ctx, caller, input);
  const userIds = rows.map(({ userId }) => userId);
  const classes = await classesOf(ctx.db, caller.establishmentId, userIds);
  const visible = new Set((await visiblePeople(ctx.db, caller.userId, userIds)).map(({ userId }) => userId));
  return rows.map((row) => ({
    ...row,
    establishmentId: caller.establishmentId,
    email: row.role === 'student' && !isStaff(caller.role) ? null : row.email,
    presence: visible.has(row.userId) ? ctx.presences.of(row.userId).presence : ('unknown' as const),
    classes: classes.get(row.userId) ?? [],
  }));
}

/** Who is only nearly named so is looked for where there is room behind those who are. */
async function findPeople(ctx: MemberContext, caller: Caller, { query, limit }: Input): Promise<Found[]> {
  const { establishmentId } = caller;
  const asked = { text: query, folded: fold(query), email: emailOf(query).toLowerCase() };
  const named = await find(ctx, caller, asked, namedSo(establishmentId, asked), limit);
  if (named.length === limit || asked.folded === '') return named;
  const alike = await find(ctx, caller, asked, namedLike(establishmentId, asked), limit);
  const known = new Set(named.map(({ userId }) => userId));
  return [...named, ...alike.filter(({ userId }) => !known.has(userId))].slice(0, limit);
}

/**
 * Candidates come from indexes; only they are asked whether the caller may write to them, and only they are ranked. They are looked
 * for across the border that the database holds between schools, in this school alone by what is asked: on a table that is so
 * guarded PostgreSQL uses no index of names, since the comparison might tell of rows behind the border.
 */
async function find(
  ctx: MemberContext,
  caller: Caller,
  asked: Asked,
  candidates: ReturnType<typeof namedSo>,
  limit: number,
): Promise<Found[]> {
  const { rows } = await candidates.execute(ctx.live);
  if (rows.length === 0) return [];
  const { contactRules } = await ctx.schoolSettings.of(caller.establishmentId);
  return reachable(ctx.db, caller, contactRules)
    .innerJoin('user', 'user.id', 'membership.userId')
    .where('membership.userId', '=', anyOf(rows.map(({ userId }) => userId)))
    .select(['user.id as userId', 'membership.name', 'user.email', 'membership.role'])
    .select(rankOf(asked).as('rank'))
    .orderBy('rank')
    .orderBy('membership.name')
    .orderBy('user.id')
    .limit(limit)
    .execute();
}
