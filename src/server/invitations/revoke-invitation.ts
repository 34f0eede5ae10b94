import { randomUUID } from 'node:crypto';
import type * as z from 'zod/mini';
import type { accessInput } from '../../shared/invitation-inputs.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import { accessAdmin } from '../establishments/access.ts';
import { commitChange } from '../live/log/commit-change.ts';
import { accessInvitees } from './invitees.ts';
import { revokeLinks } from './make-cards.ts';

/** Takes back the links and cards of these people that nobody has used yet. Kept in the audit for each who had one. */
export async function revokeInvitation(ctx: MemberContext, input: z.infer<typeof accessInput>): Promise<void> {
  await ctx.rates.change(ctx.credential.userId);
  const { establishmentId } = await inSchools(ctx, (trx) => accessAdmin({ ...ctx, db: trx }, input.establishmentId));
  await commitChange(ctx, establishmentId, async (trx) => {
    const { userId: actorId } = await accessAdmin({ ...ctx, db: trx }, establishmentId);
    await accessInvitees(trx, establishmentId, input.userIds);
    const revoked = await revokeLinks(trx, establishmentId, input.userIds);
    const entries = revoked.map((subjectId) => {
      return { id: randomUUID(), establishmentId, actorId, action: 'invitation.revoked', subjectId };
    });
    if (entries.length > 0) await trx.insertInto('auditEntry').values(entries).execute();
    return { result: undefined, changes: [] };
  });
}
