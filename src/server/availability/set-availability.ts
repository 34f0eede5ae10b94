import { sql, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { OwnAvailability } from '../../shared/availability.ts';
import type { setAvailabilityInput } from '../../shared/availability-inputs.ts';
import { isStaff } from '../../shared/may.ts';
import { Refusal } from '../../shared/refusals.ts';
import { dayIn } from '../../shared/zoned.ts';
import { ringAccount } from '../account/ring.ts';
import type { MemberContext } from '../context.ts';
import { inSchools, writeInSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessMembership } from '../establishments/access.ts';
import { readSettings } from '../establishments/read-settings.ts';
import { reachable, type Caller } from '../people/reachable.ts';
import { ownAvailability } from './own-availability.ts';

type Input = z.infer<typeof setAvailabilityInput>;

/** Says when the caller, who is staff, usually answers, and when they are away and who answers meanwhile. Whoever they write with is told at once. */
export async function setAvailability(ctx: MemberContext, input: Input): Promise<OwnAvailability[]> {
  const { userId } = ctx.credential;
  await ctx.rates.change(userId);
  const caller = await writeInSchools(ctx, async (trx) => {
    const member = await accessMembership({ ...ctx, db: trx }, input.establishmentId);
    if (!isStaff(member.role)) throw new Refusal('availability.staffOnly');
    if (input.absence) await refuseAbsence(trx, member, input.absence);
    await keep(trx, member, input);
    return member;
  });
  ringAccount(ctx, [userId, ...(await counterparts(ctx, caller))], { what: 'availability' });
  return ownAvailability(ctx);
}

/** A substitute is staff to whom the caller may write, so that they can be asked first. */
async function refuseAbsence(
  trx: Transaction<Database>,
  caller: Caller,
  { until, substituteId }: NonNullable<Input['absence']>,
): Promise<void> {
  const { timezone, now } = await trx
    .selectFrom('establishment')
    .select(['timezone', sql<Date>`clock_timestamp()`.as('now')])
    .where('id', '=', caller.establishmentId)
    .executeTakeFirstOrThrow();
  if (until < dayIn(timezone, now).text) throw new Refusal('absence.past');
  if (substituteId === null) return;
  const { contactRules } = await readSettings(trx, caller.establishmentId);
  const found = await reachable(trx, caller, contactRules)
    .select('membership.role')
    .where('membership.userId', '=', substituteId)
    .executeTakeFirst();
  if (!found || !isStaff(found.role)) throw new Refusal('absence.substituteUnknown');
}

/** Whoever only mends an absence goes on with it: nobody is answered twice. */
async function keep(trx: Transaction<Database>, caller: Caller, { answersWithin, absence }: Input): Promise<void> {
  const { establishmentId, userId } = caller;
  await trx
    .insertInto('staffAvailability')
    .values({ establishmentId, userId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { from = null, until = null, text = '', substituteId = null } = absence ?? {};
  const away = {
    absentSince:
      from === null
        ? null
        : sql<Date>`case when absent_from = ${from}::date and absent_until >= current_date - 1 then absent_since else now() end`,
    absentFrom: from,
    absentUntil: until,
    absenceText: text,
    substituteId,
  };
  const said = { ...(answersWithin !== undefined && { answersWithin }), ...(absence !== undefined && away) };
  if (Object.keys(said).length === 0) return;
  await trx
    .updateTable('staffAvailability')
    .set(said)
    .where('establishmentId', '=', establishmentId)
    .where('userId', '=', userId)
    .execute();
}

/** Those with whom the caller has a direct conversation there. */
async function counterparts(ctx: MemberContext, { establishmentId, userId }: Caller): Promise<string[]> {
  const { rows } = await inSchools(ctx, (trx) =>
    sql<{ userId: string }>`
      select case when direct_low = ${userId} then direct_high else direct_low end as user_id from conversation
      where establishment_id = ${establishmentId} and kind = 'direct' and ${userId}::uuid in (direct_low, direct_high)
      limit 5000`.execute(trx),
  );
  return rows.map((row) => row.userId);
}
