import type * as z from 'zod/mini';
import type { accessInput } from '../../shared/invitation-inputs.ts';
import { keepInAudit } from '../audit/keep.ts';
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
    const admin = await accessAdmin({ ...ctx, db: trx }, establishmentId);
    await accessInvitees(trx, establishmentId, input.userIds);
    const revoked = await revokeLinks(trx, establishmentId, input.userIds);
    const entries = revoked.map((subjectId) => ({ subjectId, detail: {} }));
    await keepInAudit(trx, admin, 'invitation.revoked', ...entries);
    return { result: undefined, changes: [] };
  });
}
