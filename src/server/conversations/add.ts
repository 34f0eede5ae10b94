import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { addParticipantsInput } from '../../shared/inputs.ts';
import type { Conversation } from '../../shared/public.ts';
import type { MemberContext } from '../context.ts';
import type { Database } from '../db/schema.ts';
import { readSettings } from '../establishments/read-settings.ts';
import { accessContacts } from '../people/access.ts';
import { memberParticipants, refuseFollowing } from './access.ts';
import { auditStudents } from './audit-students.ts';
import { bringIn } from './bring-in.ts';
import { headerOf } from './changes-in.ts';
import { manageConversation } from './manage.ts';
import { refreshWriting } from './refresh-writing.ts';
import { refuseByRules } from './refuse-by-rules.ts';
import { refuseTooMuch } from './refuse-too-much.ts';
import { refuseUnfit } from './refuse-unfit.ts';
import { stampConversation } from './stamp.ts';

/** Brings people in, who see what is written from then on. Whoever adds must be allowed to write to each of them. */
export function addParticipants(
  ctx: MemberContext,
  { conversationId, userIds }: z.infer<typeof addParticipantsInput>,
): Promise<Conversation> {
  return manageConversation(ctx, conversationId, async (trx, access, revision) => {
    refuseFollowing(access);
    const present = await presentIn(trx, access.id);
    const known = new Set(present.map(({ userId }) => userId));
    const wanted = userIds.filter((id) => !known.has(id));
    if (wanted.length === 0) return [];
    const added = await accessContacts(trx, access, wanted, access.kind);
    const settings = await readSettings(trx, access.establishmentId);
    await refuseByRules(trx, access, access.kind, settings);
    await refuseUnfit({ ...ctx, trx, settings }, access.establishmentId, access.kind, [...present, ...added]);
    await refuseTooMuch(trx, access, wanted);
    const joined = await bringIn(trx, access, added, { revision, settings });
    await auditStudents(trx, access, added, access.id);
    const participantCount = present.length + added.length;
    await stampConversation(trx, access.id, { revision, headerRevision: revision, participantCount });
    const turned = await refreshWriting(trx, access.establishmentId, [access], revision);
    return [...joined, ...turned, ...(await headerOf(trx, access.id))];
  });
}

function presentIn(trx: Transaction<Database>, conversationId: string) {
  return memberParticipants(trx)
    .select(['participant.userId', 'membership.role', 'membership.suspendedAt'])
    .where('participant.conversationId', '=', conversationId)
    .where('participant.leftAt', 'is', null)
    .execute();
}
