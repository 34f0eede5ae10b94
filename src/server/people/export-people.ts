import { sql, type Kysely } from 'kysely';
import type * as z from 'zod/mini';
import { peopleCsv, type CsvPerson } from '../../shared/people-csv.ts';
import type { exportPeopleInput } from '../../shared/people-inputs.ts';
import { keepInAudit } from '../audit/keep.ts';
import type { MemberContext } from '../context.ts';
import { anyOf } from '../db/any-of.ts';
import { inSchool, inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from '../establishments/access.ts';
import { chosenPeople, soughtBy } from './chosen-people.ts';
import { accessPeople } from './access-people.ts';
import { classesOf } from './classes-of.ts';
import { familyOf } from './family-of.ts';

type Input = z.infer<typeof exportPeopleInput>;

/** A table of the chosen people, in the order of their names. That it was made is kept in the audit, before it is handed over. */
export async function exportPeople(ctx: MemberContext, input: Input): Promise<{ csv: string; count: number }> {
  await ctx.rates.change(ctx.credential.userId);
  const { establishmentId } = await inSchools(ctx, (trx) => accessAdmin({ ...ctx, db: trx }, input.establishmentId));
  const chosen = await idsOf(ctx.live, establishmentId, input);
  const people = await inSchool(ctx.live, establishmentId, async (trx) => {
    const admin = await accessAdmin({ ...ctx, db: trx }, establishmentId);
    if (input.userIds) await accessPeople(trx, establishmentId, input.userIds);
    const people = await linesOf(trx, establishmentId, chosen);
    await keepInAudit(trx, admin, 'people.exported', { subjectId: null, detail: { count: people.length } });
    return people;
  });
  return { csv: peopleCsv(people, input.locale), count: people.length };
}

async function idsOf(live: Kysely<Database>, establishmentId: string, input: Input): Promise<string[]> {
  const sought = input.query === undefined ? null : soughtBy(establishmentId, input.query);
  const find = async (found: Parameters<typeof chosenPeople>[3]) => {
    const rows = await chosenPeople(live, establishmentId, input, found)
      .$if(input.userIds !== undefined, (query) => query.where('membership.userId', '=', anyOf(input.userIds ?? [])))
      .select('membership.userId')
      .execute();
    return rows.map(({ userId }) => userId);
  };
  const exactly = await find(sought && sought.exactly);
  return exactly.length > 0 || !sought?.nearly ? exactly : find(sought.nearly);
}

async function linesOf(
  trx: Kysely<Database>,
  establishmentId: string,
  userIds: readonly string[],
): Promise<CsvPerson[]> {
  const zone = sql`(select timezone from establishment where id = ${establishmentId})`;
  const dayOf = (column: string) => sql<string | null>`(${sql.ref(column)} at time zone ${zone})::date`;
  const rows = await trx
    .selectFrom('membership')
    .innerJoin('user', 'user.id', 'membership.userId')
    .select(['membership.userId', 'membership.name', 'membership.role', 'user.email', 'membership.username'])
    .select(['membership.externalId', 'membership.birthDate'])
    .select([dayOf('user.lastSeenAt').as('lastSeen'), dayOf('membership.suspendedAt').as('suspended')])
    .where('membership.establishmentId', '=', establishmentId)
    .where('membership.userId', '=', anyOf(userIds))
    .orderBy(sql`left(membership.name_folded, 60) collate "C"`)
    .orderBy('membership.userId')
    .execute();
  const classes = await classesOf(trx, establishmentId, userIds);
  const family = await familyOf(trx, establishmentId, userIds);
  return rows.map(({ userId, ...line }) => {
    const { guardians, children } = family.of(userId);
    const relatives = children.length > 0 ? children : guardians;
    return { ...line, classes: classes.get(userId) ?? [], family: relatives.map(({ name }) => name) };
  });
}
