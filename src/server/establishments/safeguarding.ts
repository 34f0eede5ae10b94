import { sql, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import { isStaff } from '../../shared/may.ts';
import type { Answering } from '../../shared/me.ts';
import { roles } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { safeguardingInput, setSafeguardingInput } from '../../shared/rules-inputs.ts';
import { ringSchool } from '../account/ring.ts';
import { keepInAudit } from '../audit/keep.ts';
import type { MemberContext } from '../context.ts';
import { anyOf } from '../db/any-of.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { commitChange } from '../live/log/commit-change.ts';
import { answeringIn } from '../people/answering.ts';
import { accessAdmin } from './access.ts';

/** `named`: whom the school has named. `answering`: who answers now for adults alone with students. `staff`: who may be named. */
export type Safeguarding = { named: Answering[]; answering: Answering[]; staff: Answering[] };

export function safeguarding(ctx: MemberContext, input: z.infer<typeof safeguardingInput>): Promise<Safeguarding> {
  return inSchools(ctx, async (trx) => {
    const { establishmentId } = await accessAdmin({ ...ctx, db: trx }, input.establishmentId);
    return readSafeguarding(trx, establishmentId);
  });
}

/** Names the members of staff who answer, in the place of those who did; conversations follow as for any rule. Kept in the audit. */
export async function setSafeguarding(
  ctx: MemberContext,
  input: z.infer<typeof setSafeguardingInput>,
): Promise<Safeguarding> {
  await ctx.rates.change(ctx.credential.userId);
  const { establishmentId } = await inSchools(ctx, (trx) => accessAdmin({ ...ctx, db: trx }, input.establishmentId));
  const named = await commitChange(ctx, establishmentId, async (trx) => {
    const admin = await accessAdmin({ ...ctx, db: trx }, establishmentId);
    const userIds = [...new Set(input.userIds)];
    await name(trx, establishmentId, userIds);
    const detail = { count: userIds.length, userIds };
    await keepInAudit(trx, admin, 'safeguarding.set', { subjectId: null, detail });
    return { result: await readSafeguarding(trx, establishmentId), changes: [] };
  });
  ctx.dueRights.wake();
  ringSchool(ctx, establishmentId, { what: 'settings', establishmentId });
  return named;
}

/** Who was named and is suspended since stays named as long as they are, and hinders nobody else's naming. Of all that changes, a trigger leaves due what hangs on it. */
async function name(trx: Transaction<Database>, establishmentId: string, userIds: string[]): Promise<void> {
  const wanted = await trx
    .selectFrom('membership')
    .select(['role', 'suspendedAt', 'answersForStudents as isNamed'])
    .where('establishmentId', '=', establishmentId)
    .where('userId', '=', anyOf(userIds))
    .execute();
  if (wanted.length < userIds.length) throw new Refusal('person.unknown');
  if (wanted.some(({ role, suspendedAt, isNamed }) => !isNamed && (!isStaff(role) || suspendedAt)))
    throw new Refusal('safeguarding.staffOnly');
  const answers = sql<boolean>`(user_id = any (${userIds}::uuid[]))`;
  await trx
    .updateTable('membership')
    .set({ answersForStudents: answers })
    .where('establishmentId', '=', establishmentId)
    .where('answersForStudents', '<>', answers)
    .execute();
}

async function readSafeguarding(db: Transaction<Database>, establishmentId: string): Promise<Safeguarding> {
  const people = db
    .selectFrom('membership')
    .select(['userId', 'name'])
    .where('establishmentId', '=', establishmentId)
    .orderBy('name');
  return {
    named: await people.where('answersForStudents', '=', true).execute(),
    answering: await answeringIn(db, establishmentId),
    staff: await people.where('role', 'in', roles.filter(isStaff)).where('suspendedAt', 'is', null).execute(),
  };
}
