import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { fold } from '../../shared/fold.ts';
import type { searchContactsInput } from '../../shared/inputs.ts';
import { isStaff } from '../../shared/may.ts';
import type { Contact } from '../../shared/public.ts';
import type { MemberContext } from '../context.ts';
import { accessMembership, accessMemberships } from '../establishments/access.ts';
import { visiblePeople } from '../presence/visible-people.ts';
import { classesOf } from './classes-of.ts';
import { reachable, type Caller } from './reachable.ts';

/** How alike a word of the name and the search must be, by trigrams: "lefevbre" finds Lefebvre (0.444), "martin" does not find Marion (0.429). */
const likeness = 0.44;

/** People to whom the caller may start writing, by name or e-mail, the likeliest first. A student's e-mail is told to staff alone. */
export async function searchContacts(
  ctx: MemberContext,
  input: z.infer<typeof searchContactsInput>,
): Promise<Contact[]> {
  await ctx.rates.search(ctx.session.userId);
  const callers = input.establishmentId
    ? [await accessMembership(ctx, input.establishmentId)]
    : await accessMemberships(ctx);
  const found: (Contact & { rank: number })[] = [];
  for (const caller of callers) found.push(...(await searchIn(ctx, caller, input)));
  found.sort((one, other) => one.rank - other.rank || one.name.localeCompare(other.name));
  return found.slice(0, input.limit).map(({ rank: _, ...contact }) => contact);
}

async function searchIn(ctx: MemberContext, caller: Caller, { query, limit }: z.infer<typeof searchContactsInput>) {
  const folded = fold(query);
  const email = query.trim().toLowerCase();
  const rank = rankOf(folded, email);
  const { contactRules } = await ctx.schoolSettings.of(caller.establishmentId);
  const rows = await reachable(ctx.db, caller, contactRules)
    .select(['user.id as userId', 'membership.name', 'user.email', 'membership.role'])
    .select(rank.as('rank'))
    .where(rank, '<', 9)
    .orderBy(rank)
    .orderBy('membership.name')
    .limit(limit)
    .execute();
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

/** 0 the name begins so · 1 a word of it does · 2 it is in there · 3 the e-mail begins so · 4 nearly the name · 9 not found. */
function rankOf(folded: string, email: string) {
  const name = sql.ref<string>('membership.nameFolded');
  const pattern = escapeLike(folded);
  return sql<number>`case
    when ${folded} <> '' and ${name} like ${`${pattern}%`} then 0
    when ${folded} <> '' and ${name} like ${`% ${pattern}%`} then 1
    when ${folded} <> '' and ${name} like ${`%${pattern}%`} then 2
    when ${sql.ref('user.email')} like ${`${escapeLike(email)}%`} then 3
    when word_similarity(${folded}, ${name}) >= ${likeness} then 4
    else 9 end`;
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
