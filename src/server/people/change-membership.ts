import { randomUUID } from 'node:crypto';
import type { Transaction, UpdateObject } from 'kysely';
import type * as z from 'zod/mini';
import type { memberInput, setRoleInput } from '../../shared/inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { ringAccount } from '../account/ring.ts';
import { refreshConversationsOf } from '../conversations/refresh-conversations-of.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin, accessMembership } from '../establishments/access.ts';
import { commitChange } from '../live/log/commit-change.ts';
import type { Caller } from './reachable.ts';

/** Ends what someone may do in the school, at once and on open sockets too; their account and other schools stay. */
export function suspend(ctx: MemberContext, input: z.infer<typeof memberInput>): Promise<void> {
  return changeMembership(ctx, input, 'membership.suspended', { suspendedAt: new Date() });
}

export function reinstate(ctx: MemberContext, input: z.infer<typeof memberInput>): Promise<void> {
  return changeMembership(ctx, input, 'membership.reinstated', { suspendedAt: null });
}

/** What they share goes with the role as far as they have not chosen it themselves. */
export function setRole(ctx: MemberContext, { role, ...input }: z.infer<typeof setRoleInput>): Promise<void> {
  return changeMembership(ctx, input, 'membership.roleSet', { role });
}

type Changed = UpdateObject<Database, 'membership'>;

async function changeMembership(
  ctx: MemberContext,
  input: z.infer<typeof memberInput>,
  action: string,
  changed: Changed,
): Promise<void> {
  await ctx.rates.change(ctx.credential.userId);
  const { establishmentId } = await inSchools(ctx, (trx) =>
    accessMembership({ ...ctx, db: trx }, input.establishmentId),
  );
  await commitChange(ctx, establishmentId, async (trx, revision) => {
    const admin = await accessAdmin({ ...ctx, db: trx }, establishmentId);
    if (admin.userId === input.userId) throw new Refusal('admin.notYourself');
    const row = await trx
      .updateTable('membership')
      .set({ ...changed, revision })
      .where('establishmentId', '=', establishmentId)
      .where('userId', '=', input.userId)
      .returning('userId')
      .executeTakeFirst();
    if (!row) throw new Refusal('person.unknown');
    await audit(trx, admin, action, input.userId);
    const changes = await refreshConversationsOf(trx, establishmentId, input.userId, revision);
    return { result: undefined, changes, standings: [input.userId] };
  });
  ringAccount(ctx, [input.userId], { what: 'me' });
}

async function audit(
  trx: Transaction<Database>,
  { establishmentId, userId }: Caller,
  action: string,
  subjectId: string,
): Promise<void> {
  const entry = { id: randomUUID(), establishmentId, actorId: userId, action, subjectId };
  await trx.insertInto('auditEntry').values(entry).execute();
}
