import { sql, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { addPersonInput } from '../../shared/people-inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import { keepInAudit } from '../audit/keep.ts';
import type { MemberContext } from '../context.ts';
import type { Database } from '../db/schema.ts';
import { changeAsAdmin } from './change-as-admin.ts';
import { refuseTakenExternalId } from './describe-person.ts';
import { newMembership } from './new-membership.ts';

/**
 * Adds somebody to the school. An e-mail that has an account in use keeps it and gains a school, one that another school waits for is
 * refused as taken; without one they get an account of their own.
 */
export function addPerson(
  ctx: MemberContext,
  { establishmentId: asked, name, role, email, externalId, birthDate }: z.infer<typeof addPersonInput>,
): Promise<{ userId: string }> {
  return changeAsAdmin(ctx, asked, async (trx, admin) => {
    const { establishmentId } = admin;
    if (externalId !== undefined) await refuseTakenExternalId(trx, establishmentId, externalId);
    const userId = await accountFor(trx, establishmentId, email?.toLowerCase() ?? null, name);
    const member = newMembership({ establishmentId, userId, name, role });
    const { numInsertedOrUpdatedRows: added } = await trx
      .insertInto('membership')
      .values({ ...member, externalId, birthDate })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (!added) throw new Refusal('person.exists');
    await keepInAudit(trx, admin, 'membership.added', { subjectId: userId, detail: { role } });
    return { result: { userId }, changes: [], rung: [userId] };
  });
}

async function accountFor(
  trx: Transaction<Database>,
  establishmentId: string,
  email: string | null,
  name: string,
): Promise<string> {
  const { rows } = await sql<{ id: string | null }>`
    select account_for(${establishmentId}, ${email}, ${name}) as id`.execute(trx);
  const { id } = rows[0]!;
  if (id === null) throw new Refusal('person.emailTaken');
  return id;
}
