import type * as z from 'zod/mini';
import type { accessInput } from '../../shared/invitation-inputs.ts';
import { keepInAudit } from '../audit/keep.ts';
import type { MemberContext } from '../context.ts';
import { accessPeople } from '../people/access-people.ts';
import { changeAsAdmin } from '../people/change-as-admin.ts';
import { revokeLinks } from './make-cards.ts';

/** Takes back the links and cards of these people that nobody has used yet. Kept in the audit for each who had one. */
export function revokeInvitation(
  ctx: MemberContext,
  { establishmentId: asked, userIds }: z.infer<typeof accessInput>,
): Promise<void> {
  return changeAsAdmin(ctx, asked, async (trx, admin) => {
    await accessPeople(trx, admin.establishmentId, userIds);
    const revoked = await revokeLinks(trx, admin.establishmentId, userIds);
    const entries = revoked.map((subjectId) => ({ subjectId, detail: {} }));
    await keepInAudit(trx, admin, 'invitation.revoked', ...entries);
    return { result: undefined, changes: [] };
  });
}
