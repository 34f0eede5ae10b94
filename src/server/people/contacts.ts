import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { contactsInput } from '../../shared/inputs.ts';
import { roles, type Contact } from '../../shared/public.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import { callersFor, contactsFrom, type FoundPerson } from './contacts-from.ts';
import { areRelated, reachable, type Caller } from './reachable.ts';

type Input = z.infer<typeof contactsInput>;
type Near = FoundPerson & { near: boolean };

/** People to whom the caller may start writing, before anybody is looked for: those of their classes and families first. It counts as a search. */
export async function contacts(ctx: MemberContext, input: Input): Promise<Contact[]> {
  await ctx.rates.search(ctx.credential.userId);
  const found = await inSchools(ctx, async (trx) => {
    const inTrx = { ...ctx, db: trx };
    const people: (Near & Contact)[] = [];
    for (const caller of await callersFor(inTrx, input.establishmentId))
      people.push(...(await contactsFrom(inTrx, caller, await nearest(inTrx, caller, input.limit))));
    return people;
  });
  const placeOf = ({ near, role }: (typeof found)[number]) => (near ? 0 : roles.length) + roles.indexOf(role);
  found.sort((one, other) => placeOf(one) - placeOf(other) || one.name.localeCompare(other.name));
  return found.slice(0, input.limit).map(({ near: _, ...contact }) => contact);
}

async function nearest(ctx: MemberContext, caller: Caller, limit: number): Promise<Near[]> {
  const { contactRules } = await ctx.schoolSettings.of(caller.establishmentId);
  return (
    reachable(ctx.db, caller, contactRules)
      .select(['membership.userId', 'membership.name', 'membership.role', 'membership.photo'])
      // Asked of those alone who are answered: of each account the border asks who may see it, which is dear for a whole school.
      .select(({ selectFrom }) =>
        selectFrom('user').select('user.email').whereRef('user.id', '=', 'membership.userId').as('email'),
      )
      .select(areRelated(caller).as('near'))
      .orderBy('near', 'desc')
      .orderBy(sql`array_position(${sql.val(roles)}::text[], membership.role::text)`)
      .orderBy('membership.name')
      .orderBy('membership.userId')
      .limit(limit)
      .execute()
  );
}
