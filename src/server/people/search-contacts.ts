import type * as z from 'zod/mini';
import { fold } from '../../shared/fold.ts';
import type { searchContactsInput } from '../../shared/inputs.ts';
import type { Contact } from '../../shared/public.ts';
import { emailOf } from '../../shared/text.ts';
import type { MemberContext } from '../context.ts';
import { anyOf } from '../db/any-of.ts';
import { inSchools } from '../db/in-schools.ts';
import { callersFor, contactsFrom, type FoundPerson } from './contacts-from.ts';
import { namedLike, namedSo, rankOf, type Asked } from './named.ts';
import { reachable, type Caller } from './reachable.ts';

type Input = z.infer<typeof searchContactsInput>;
type Found = FoundPerson & { rank: number };
type Ranked = Contact & { rank: number };

/** People to whom the caller may start writing, by name or e-mail, the likeliest first. */
export async function searchContacts(ctx: MemberContext, input: Input): Promise<Contact[]> {
  await ctx.rates.search(ctx.credential.userId);
  const found = await inSchools(ctx, (trx) => search({ ...ctx, db: trx }, input));
  found.sort((one, other) => one.rank - other.rank || one.name.localeCompare(other.name));
  return found.slice(0, input.limit).map(({ rank: _, ...contact }) => contact);
}

async function search(ctx: MemberContext, input: Input): Promise<Ranked[]> {
  const found: Ranked[] = [];
  for (const caller of await callersFor(ctx, input.establishmentId))
    found.push(...(await contactsFrom(ctx, caller, await findPeople(ctx, caller, input))));
  return found;
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
    .select(['user.id as userId', 'membership.name', 'user.email', 'membership.role', 'membership.photo'])
    .select(rankOf(asked).as('rank'))
    .orderBy('rank')
    .orderBy('membership.name')
    .orderBy('user.id')
    .limit(limit)
    .execute();
}
